package fr.maillage.standalone;

import fr.maillage.embedded.Loopback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service is told: where it listens, its own database and what else it needs.
 *
 * @param java flags of its Java, such as {@code -Xmx256m}
 * @param told further settings
 * @param secrets settings that are not for other users' eyes, as arguments are: given by environment
 */
record Settings(
        int port,
        int managementPort,
        List<String> java,
        Databases databases,
        Databases.Role role,
        String database,
        Map<String, String> told,
        Map<String, String> secrets) {

    /** Nobody listens there. */
    private static final String NOWHERE = Loopback.HOST + ":9";

    /** As whom the service brings its tables to what it needs; where nothing is said, as itself. */
    static final String TABLES_KEPT_BY = "spring.flyway.user";

    static final String KEYS_KEPT_BY = "maillage.access.owner.username";

    private static final String REHEARSAL = "rehearsal";
    private static final String REHEARSAL_OF_ACCESS = "rehearsal_access";

    /** The same service, but able to touch nothing that counts; its databases are made anew. */
    Settings forRehearsal() {
        databases.replace(REHEARSAL, role);
        var told = new LinkedHashMap<>(this.told);
        if (told.replace("maillage.access.datasource.url", databases.url(REHEARSAL_OF_ACCESS)) != null) {
            databases.replace(REHEARSAL_OF_ACCESS, Databases.Role.COMMAND);
        }
        told.remove(TABLES_KEPT_BY);
        told.remove(KEYS_KEPT_BY);
        told.replace("maillage.kafka.bootstrap-servers", NOWHERE);
        return new Settings(0, 0, java, databases, role, REHEARSAL, told, secrets);
    }

    List<String> arguments(Path log) {
        var arguments = new ArrayList<>(List.of(
                "--server.address=" + Loopback.HOST,
                "--server.port=" + port,
                "--management.server.address=" + Loopback.HOST,
                "--management.server.port=" + managementPort,
                "--management.endpoint.health.probes.enabled=true",
                "--logging.file.name=" + log,
                "--logging.logback.rollingpolicy.total-size-cap=50MB",
                "--logging.console.enabled=false",
                "--spring.main.banner-mode=off"));
        arguments.addAll(databaseArguments());
        told.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    /** All that a command of the service needs, which serves nobody. */
    List<String> databaseArguments() {
        return List.of(
                "--spring.datasource.url=" + databases.url(database),
                "--spring.datasource.username=" + role.username());
    }

    /** What a start needs besides: a way in as the owner of the tables, until {@link #started()}. */
    Map<String, String> starting() {
        if (role.owner() == role) {
            return Map.of();
        }
        var password = databases.open(role.owner());
        return Map.of("SPRING_FLYWAY_PASSWORD", password, "MAILLAGE_ACCESS_OWNER_PASSWORD", password);
    }

    /** Whether it succeeded or not. */
    void started() {
        if (role.owner() != role) {
            databases.close(role.owner());
        }
    }

    /** Fewer arenas keep a process with many threads small. */
    Map<String, String> environment() {
        var environment = new LinkedHashMap<>(secrets);
        environment.put("SPRING_DATASOURCE_PASSWORD", databases.password(role));
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }
}
