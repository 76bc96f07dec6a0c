package fr.maillage.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shows: folds the log into views, and answers pages, API, feeds and exports from them. */
@SpringBootApplication
public class QueryService {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }
}
