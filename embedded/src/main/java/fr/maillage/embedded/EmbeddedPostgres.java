package fr.maillage.embedded;

import java.io.File;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 18 that needs no installation and keeps its promises: what it acknowledged is on the disk. It listens on
 * loopback only, asks for a password that it made itself, and lives in one folder, where the next start finds everything again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USERNAME = "maillage";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres shared;

    private final PostgresFolder folder;
    private final int port;
    private final boolean temporary;
    private @Nullable TetheredProcess watch;

    /** In {@code folder}, created at the first start; {@code binaries} is where PostgreSQL's programs are unpacked. */
    public EmbeddedPostgres(Path folder, int port, Path binaries) {
        this(folder, port, binaries, false);
    }

    private EmbeddedPostgres(Path folder, int port, Path binaries, boolean temporary) {
        this.folder = new PostgresFolder(folder.toAbsolutePath(), binaries.toAbsolutePath());
        this.port = port;
        this.temporary = temporary;
    }

    /** Started, on a random port, in a folder that {@link #close()} deletes. */
    public static EmbeddedPostgres temporary() {
        var binaries = Path.of(System.getProperty("java.io.tmpdir"), "maillage-" + System.getProperty("user.name"));
        var postgres = new EmbeddedPostgres(Folders.temporary("postgres"), Loopback.freePort(), binaries, true);
        postgres.start();
        return postgres;
    }

    /** One for all tests of this JVM, gone with it: take a {@link #newDatabase()} each. */
    public static synchronized EmbeddedPostgres shared() {
        if (shared == null) {
            var postgres = temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-shared-postgres"));
            shared = postgres;
        }
        return shared;
    }

    /** Starts it, again after a {@link #kill()} too; one left behind on this folder by a killed process is stopped first. */
    public void start() {
        folder.createIfNew();
        stop();
        Postmaster.settle(folder.data());
        var options = settings().entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        folder.run("pg_ctl", "-D", folder.data().toString(), "-w", "-t", "60", "-o", options, "start");
        watch = watch();
    }

    /** Safety first: a post is acknowledged to a member only when it is on the disk. */
    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", Loopback.HOST);
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "1GB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../log");
        settings.put("log_filename", "postgresql-%u.log");
        settings.put("log_truncate_on_rotation", "on");
        return settings;
    }

    /** Stops the server when this process ends in whatever way; Java cannot tie a server to itself that detaches on purpose. */
    private @Nullable TetheredProcess watch() {
        if (File.separatorChar != '/') {
            return null;
        }
        var stop = String.join(" ", folder.command().line("pg_ctl", "-D", "\"$0\"", "-m", "fast", "stop"));
        return TetheredProcess.start(
                List.of(
                        "/bin/sh",
                        "-c",
                        "read -r nothing; exec " + stop,
                        folder.data().toString()),
                Map.of(),
                folder.path().resolve("watch.out"));
    }

    public boolean isAlive() {
        return Postmaster.of(folder.data()).isPresent();
    }

    /** Process id of the server. */
    public long pid() {
        return Postmaster.of(folder.data()).orElseThrow().process().pid();
    }

    /** Ends the server and its backends as a power cut would; {@link #start()} then recovers what was acknowledged. */
    public void kill() {
        Postmaster.of(folder.data()).ifPresent(Postmaster::kill);
    }

    /** Stops it for good. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Folders.delete(folder.path());
        }
    }

    /** Stops it cleanly, ending the sessions that are open; it can be started again. */
    public void stop() {
        if (watch != null) {
            watch.kill();
        }
        if (isAlive()) {
            folder.run("pg_ctl", "-D", folder.data().toString(), "-m", "fast", "-w", "-t", "60", "stop");
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return folder.password();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Loopback.HOST + ":" + port + "/" + database;
    }

    /** Unpooled connections to a database. */
    public DataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(USERNAME);
        source.setPassword(password());
        return source;
    }

    /** An empty database that nobody else in this JVM uses; its name. */
    public String newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        createDatabase(name);
        return name;
    }

    /** Makes the database anew: what it held is gone. */
    public void replaceDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USERNAME, password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + statement.enquoteIdentifier(name, true) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop database " + name, e);
        }
        createDatabase(name);
    }

    /** Creates the database unless it exists. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USERNAME, password());
                var exists = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }
}
