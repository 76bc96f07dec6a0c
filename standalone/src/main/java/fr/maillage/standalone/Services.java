package fr.maillage.standalone;

import fr.maillage.embedded.KafkaUser;
import fr.maillage.embedded.Loopback;
import fr.maillage.standalone.Databases.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services, told where everything is, and each no more than it needs. */
final class Services {

    static final String CLIENT = "maillage-pages";

    private static final List<String> HEAP_OF_SERVICES = List.of("-Xmx256m");

    /** A few log-ins an hour never repay what the second compiler costs at the start, in time and in memory. */
    private static final List<String> SMALL_AND_SOON = List.of("-Xmx96m", "-XX:TieredStopAtLevel=1");

    private static final String CLIENT_SECRET = "MAILLAGE_IDENTITY_CLIENT_SECRET";
    /** By which the reading side knows the log's own records. */
    private static final int STREAM_KEY_BYTES = 32;

    private static final String CALLBACK = "/login/oauth2/code/maillage";

    private final DataFolder folder;
    private final Ports ports;
    private final Databases databases;
    private final Optional<String> otherIssuer;

    /** {@code otherIssuer} takes the place of the one that comes with Maillage. */
    Services(DataFolder folder, Ports ports, Databases databases, Optional<String> otherIssuer) {
        this.folder = folder;
        this.ports = ports;
        this.databases = databases;
        this.otherIssuer = otherIssuer;
    }

    /** Decides: takes what members post. */
    Service commands() {
        var told = shared(Role.COMMAND, KafkaUser.COMMAND);
        told.put("maillage.access.migrate", "true");
        told.put(Settings.TABLES_KEPT_BY, Role.COMMAND.owner().username());
        told.put(Settings.KEYS_KEPT_BY, Role.COMMAND.owner().username());
        return service(
                "command-service",
                ports.posts(),
                ports.postsManagement(),
                HEAP_OF_SERVICES,
                Role.COMMAND,
                Databases.LOG,
                told,
                secrets(Role.COMMAND, KafkaUser.COMMAND));
    }

    /** Shows: pages, API, exports. */
    Service queries() {
        var told = shared(Role.QUERY, KafkaUser.QUERY);
        told.put("maillage.command-url", Register.http(ports.posts()));
        told.put("maillage.reading.datasource.username", Role.READER.username());
        told.put("maillage.identity.client-id", CLIENT);
        var secrets = secrets(Role.QUERY, KafkaUser.QUERY);
        secrets.put("MAILLAGE_READING_DATASOURCE_PASSWORD", databases.password(Role.READER));
        // Another issuer's secret is given to the launcher in its own environment, which its processes inherit.
        if (otherIssuer.isEmpty()) {
            secrets.put(CLIENT_SECRET, clientSecret());
            told.put("maillage.identity.account-page", issuerUrl() + "/compte");
        }
        return service(
                "query-service",
                ports.pages(),
                ports.pagesManagement(),
                HEAP_OF_SERVICES,
                Role.QUERY,
                Databases.PROJECTIONS,
                told,
                secrets);
    }

    /** Between people and tokens: accounts and log-in. {@code accountsFile} names accounts to make at start; empty for none. */
    Service issuer(String accountsFile) {
        var told = new LinkedHashMap<String, String>();
        told.put("maillage.issuer.url", Register.http(ports.issuer()));
        told.put("maillage.issuer.pages-url", Register.http(ports.pages()));
        told.put("maillage.issuer.client-id", CLIENT);
        told.put("maillage.issuer.redirect-uris", atPages(CALLBACK));
        told.put("maillage.issuer.post-logout-redirect-uris", atPages("/"));
        told.put("maillage.issuer.accounts", accountsFile);
        // A newcomer, or a script, is in with a password: what the demonstration shows is everybody's.
        if (!accountsFile.isEmpty()) {
            told.put("maillage.issuer.second-factor", "optional");
        }
        return service(
                "issuer",
                ports.issuer(),
                ports.issuerManagement(),
                SMALL_AND_SOON,
                Role.ISSUER,
                Databases.ACCOUNTS,
                told,
                Map.of(
                        "MAILLAGE_ISSUER_CLIENT_SECRET",
                        clientSecret(),
                        "MAILLAGE_ISSUER_STORAGE_KEY",
                        folder.secrets().of("accounts")));
    }

    String issuerUrl() {
        return otherIssuer.orElseGet(() -> Register.http(ports.issuer()));
    }

    private String clientSecret() {
        return folder.secrets().of("client");
    }

    /** People know this machine by two names. */
    private String atPages(String path) {
        return Register.http(ports.pages()) + path + ",http://localhost:" + ports.pages() + path;
    }

    private Map<String, String> shared(Role role, KafkaUser user) {
        var told = new LinkedHashMap<String, String>();
        told.put("maillage.kafka.bootstrap-servers", Loopback.HOST + ":" + ports.kafka());
        told.put("maillage.kafka.username", user.username());
        told.put("maillage.identity.issuer", issuerUrl());
        told.put("maillage.identity.accounts", otherIssuer.isPresent() ? "" : issuerUrl() + "/comptes");
        told.put("maillage.access.datasource.url", databases.url(Databases.ACCESS));
        told.put("maillage.access.datasource.username", role.username());
        return told;
    }

    private Map<String, String> secrets(Role role, KafkaUser user) {
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("MAILLAGE_ACCESS_DATASOURCE_PASSWORD", databases.password(role));
        secrets.put("MAILLAGE_STREAM_KEY", folder.secrets().of("stream", STREAM_KEY_BYTES));
        secrets.put("MAILLAGE_KAFKA_PASSWORD", folder.secrets().of(Servers.Kafka.secret(user)));
        return secrets;
    }

    private Service service(
            String name,
            int port,
            int management,
            List<String> java,
            Role role,
            String database,
            Map<String, String> told,
            Map<String, String> secrets) {
        return new Service(
                name,
                Artifact.of(Artifact.home(), name),
                new Settings(port, management, java, databases, role, database, told, secrets),
                folder);
    }
}
