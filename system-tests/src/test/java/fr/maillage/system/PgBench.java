package fr.maillage.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own measure, on the same server and of about the same row: what a plain insert per post could reach. */
record PgBench(Running server) {

    private static final String DATABASE = "mesure";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String INSERT = "INSERT INTO row (payload) VALUES (repeat('x', 600));\n";

    double insertsPerSecond(int clients, Duration duration) throws Exception {
        makeTable();
        var script = Files.writeString(Files.createTempFile("insert", ".sql"), INSERT);
        var command = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + server.postgresPort(),
                "--username=" + server.postgresUser(),
                "--client=" + clients,
                "--jobs=2",
                "--time=" + duration.toSeconds(),
                "--file=" + script,
                DATABASE));
        command.environment().put("PGPASSWORD", server.postgresPassword());
        var process = command.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    private void makeTable() throws SQLException, IOException {
        execute("postgres", "CREATE DATABASE " + DATABASE);
        execute(DATABASE, "CREATE TABLE row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text)");
    }

    private void execute(String database, String sql) throws SQLException, IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + server.postgresPort() + "/" + database;
        try (var connection = DriverManager.getConnection(url, server.postgresUser(), server.postgresPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
