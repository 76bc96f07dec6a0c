package fr.maillage.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides: takes the actions of members and the hub, and records what follows from them in the log. */
@SpringBootApplication
public class CommandService {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}
