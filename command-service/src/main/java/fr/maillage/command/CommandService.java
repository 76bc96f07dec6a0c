package fr.maillage.command;

import fr.maillage.command.platform.Migration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The command service. It takes the actions of members and the hub, and records the events that follow from them in the
 * log. Started with {@code --migrate}, it brings the tables to what this version needs, and ends.
 */
@SpringBootApplication
public class CommandService {

    public static void main(String[] arguments) {
        if (Migration.isAsked(arguments)) {
            Migration.run(arguments);
            return;
        }
        SpringApplication.run(CommandService.class, arguments);
    }
}
