package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;

/** The two services, told where everything is. */
record Services(DataFolder folder, Ports ports, EmbeddedPostgres database, EmbeddedKafka stream) {

    /** Decides: takes what members post. */
    Service commands() {
        return service("command-service", ports.posts(), ports.postsManagement(), Servers.LOG_DATABASE);
    }

    /** Shows: pages, API, exports. */
    Service queries() {
        return service("query-service", ports.pages(), ports.pagesManagement(), Servers.PROJECTIONS_DATABASE);
    }

    private Service service(String name, int port, int managementPort, String databaseName) {
        var settings = new Settings(
                port, managementPort, database, databaseName, stream.bootstrapServers(), Register.http(ports.posts()));
        return new Service(name, Artifact.of(Artifact.home(), name), settings, folder);
    }
}
