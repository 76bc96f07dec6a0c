package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.Loopback;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a service is told: where it listens, its database, the stream, and where it finds the service that takes posts. */
record Settings(
        int port, int managementPort, EmbeddedPostgres server, String database, String kafka, String commandAddress) {

    /** Nobody listens there. */
    private static final String NO_KAFKA = Loopback.HOST + ":9";

    private static final String REHEARSAL_DATABASE = "rehearsal";

    /** The same service, but able to touch nothing that counts; its database is made anew. */
    Settings forRehearsal() {
        server.replaceDatabase(REHEARSAL_DATABASE);
        return new Settings(0, 0, server, REHEARSAL_DATABASE, NO_KAFKA, commandAddress);
    }

    List<String> arguments(Path log) {
        return List.of(
                "--server.address=" + Loopback.HOST,
                "--server.port=" + port,
                "--management.server.address=" + Loopback.HOST,
                "--management.server.port=" + managementPort,
                "--management.endpoint.health.probes.enabled=true",
                "--spring.datasource.url=" + server.jdbcUrl(database),
                "--spring.datasource.username=" + EmbeddedPostgres.USERNAME,
                "--maillage.kafka.bootstrap-servers=" + kafka,
                "--maillage.command-url=" + commandAddress,
                "--logging.file.name=" + log,
                "--logging.logback.rollingpolicy.total-size-cap=50MB",
                "--logging.console.enabled=false",
                "--spring.main.banner-mode=off");
    }

    /** The password is not for other users' eyes, as arguments are; fewer arenas keep a process with many threads small. */
    Map<String, String> environment() {
        return Map.of("SPRING_DATASOURCE_PASSWORD", server.password(), "MALLOC_ARENA_MAX", "2");
    }
}
