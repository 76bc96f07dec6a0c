package fr.maillage.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database role of readers. It may see what the engine keeps and what it will make, and nothing else. It may never
 * write. The database itself enforces this, so that none of our code has to be trusted with it.
 */
public final class ReadingRole {

    private static final List<String> GRANTS = List.of(
            "GRANT SELECT ON generation, active, moment TO %s",
            "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO %s",
            "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO %s");

    private static final String BUILDS =
            "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname IN (SELECT schema FROM generation)";

    private ReadingRole() {}

    /**
     * Grants the role its rights.
     *
     * @param owner connections of the role that owns the views
     * @param reader name of the role of readers
     */
    public static void grant(DataSource owner, String reader) throws SQLException {
        var role = "\"" + reader.replace("\"", "\"\"") + "\"";
        Transactions.run(owner, connection -> {
            try (var statement = connection.createStatement()) {
                for (var grant : GRANTS) {
                    statement.execute(grant.formatted(role));
                }
                for (var build : builds(connection)) {
                    statement.execute("GRANT USAGE ON SCHEMA " + build + " TO " + role);
                    statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + build + " TO " + role);
                }
            }
        });
    }

    private static List<String> builds(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BUILDS)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
