package fr.maillage.command.platform;

import fr.maillage.access.AccessSettings;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The migration run of the service. The owner of the tables runs it once, before the service starts, so that the
 * service itself never has the owner's password.
 */
@EnableConfigurationProperties(AccessSettings.class)
public class Migration {

    private static final String ASKED = "--migrate";

    /** Whether the arguments ask for a migration instead of the service. */
    public static boolean isAsked(String... arguments) {
        return List.of(arguments).contains(ASKED);
    }

    /** Migrates the log and the keys, with the settings of the service, and closes what it opened. */
    public static void run(String... arguments) {
        new SpringApplicationBuilder(Migration.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments)
                .close();
    }

    @Bean
    ApplicationRunner tables(
            AccessSettings settings,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String owner,
            @Value("${spring.datasource.password}") String password) {
        return arguments -> {
            // Not through the service's pool: it cuts statements short, and a migration may take its time.
            Flyway.configure().dataSource(url, owner, password).load().migrate();
            settings.access().bringUpToDate();
        };
    }
}
