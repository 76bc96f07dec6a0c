package fr.maillage.command.http;

import fr.maillage.access.TestIssuer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose word services under test take about people, and where they keep their keys. */
public final class Known {

    public static final TestIssuer ISSUER = new TestIssuer();

    /** The account of the hub's people. */
    static final UUID COORDINATOR = UUID.nameUUIDFromBytes("coordinator".getBytes(StandardCharsets.UTF_8));

    private Known() {}

    /** @param access name of the database of keys and of the security journal */
    static String[] settings(EmbeddedPostgres server, String log, String access, String... more) {
        var all = List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + server.jdbcUrl(log),
                "--spring.datasource.username=" + EmbeddedPostgres.USERNAME,
                "--spring.datasource.password=" + server.password(),
                "--maillage.access.datasource.url=" + server.jdbcUrl(access),
                "--maillage.access.datasource.username=" + EmbeddedPostgres.USERNAME,
                "--maillage.access.datasource.password=" + server.password(),
                "--maillage.identity.issuer=" + ISSUER.url(),
                "--maillage.stream.key=" + "5a".repeat(32));
        var limits = Stream.of(more).anyMatch(setting -> setting.startsWith("--maillage.limits."))
                ? Stream.<String>of()
                : Stream.of("--maillage.limits.account-per-second=10000");
        return Stream.of(all.stream(), limits, Stream.of(more))
                .flatMap(settings -> settings)
                .toArray(String[]::new);
    }
}
