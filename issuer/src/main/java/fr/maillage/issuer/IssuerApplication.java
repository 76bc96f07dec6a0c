package fr.maillage.issuer;

import fr.maillage.issuer.platform.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The issuer: a service, or, where a command stands first, one thing done and over. */
@SpringBootApplication(proxyBeanMethods = false)
public class IssuerApplication {

    public static void main(String[] arguments) {
        if (Console.isAsked(arguments)) {
            System.exit(Console.run(arguments));
        }
        SpringApplication.run(IssuerApplication.class, arguments);
    }
}
