package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two services, told where everything is. Made before the database is: its password is read when they start. */
record Services(DataFolder folder, Ports ports, EmbeddedPostgres database, EmbeddedKafka stream) {

    /** Decides: takes what members post. */
    Part commands() {
        return service("command-service", ports.posts(), ports.postsManagement(), Servers.LOG_DATABASE, List.of());
    }

    /** Shows: pages, API, exports. */
    Part queries() {
        return service(
                "query-service",
                ports.pages(),
                ports.pagesManagement(),
                Servers.PROJECTIONS_DATABASE,
                List.of("--maillage.command-url=" + Register.http(ports.posts())));
    }

    private Part service(String name, int port, int managementPort, String databaseName, List<String> own) {
        var settings = List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.jdbcUrl(databaseName),
                "--spring.datasource.username=" + EmbeddedPostgres.USERNAME,
                "--maillage.kafka.bootstrap-servers=" + stream.bootstrapServers());
        return new Service(
                name,
                Artifact.of(Artifact.home(), name),
                managementPort,
                folder.logs(),
                concat(settings, own),
                () -> Map.of("SPRING_DATASOURCE_PASSWORD", database.password(), "MALLOC_ARENA_MAX", "2"));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
