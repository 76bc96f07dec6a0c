import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Runs each line of a file of SQL, and writes what it answers to 0.ndjson, 1.ndjson … beside it, and its columns with their types to 0.types … */
class DuckDb {

    public static void main(String... arguments) throws Exception {
        var script = Path.of(arguments[0]);
        var lines = Files.readAllLines(script);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var number = 0; number < lines.size(); number++) {
                var out = script.resolveSibling(Integer.toString(number)).toString();
                try (var statement = connection.createStatement()) {
                    statement.execute("SET TimeZone = 'UTC'");
                    statement.execute("CREATE OR REPLACE VIEW line AS " + lines.get(number));
                    statement.execute("COPY (FROM line) TO '" + out + ".ndjson' (FORMAT json)");
                    statement.execute("COPY (SELECT column_name AS name, column_type AS type FROM (DESCRIBE line)) TO '" + out + ".types' (FORMAT json)");
                } catch (SQLException refused) {
                    Files.writeString(Path.of(out + ".failed"), refused.getMessage());
                }
            }
        }
    }
}
