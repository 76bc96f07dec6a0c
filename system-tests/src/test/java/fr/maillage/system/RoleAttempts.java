package fr.maillage.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each role of PostgreSQL tries, and whether it may, as {@code docs/security.md} says; in both ways of starting.
 *
 * @param database that it connects to
 * @param allowed false where PostgreSQL says that permission is denied, at the latest when the statement is run
 */
record RoleAttempts(String role, String database, String sql, boolean allowed) {

    private static final List<String> DATABASES =
            List.of("maillage_log", "maillage_access", "maillage_projections", "maillage_accounts", "postgres");

    static List<RoleAttempts> all() {
        var attempts = new ArrayList<RoleAttempts>();
        kept("maillage_command", attempts, "maillage_log", "maillage_access");
        kept("maillage_query", attempts, "maillage_projections", "maillage_access");
        kept("maillage_reader", attempts, "maillage_projections");
        kept("maillage_issuer", attempts, "maillage_accounts");
        Stream.of(
                        "ALTER TABLE event_log DISABLE TRIGGER append_only",
                        "ALTER TABLE event_log DISABLE TRIGGER ALL",
                        "DROP TRIGGER append_only ON event_log",
                        "UPDATE event_log SET payload = '' WHERE false",
                        "DELETE FROM event_log WHERE false",
                        "TRUNCATE event_log",
                        "DROP TABLE event_log",
                        "DROP VIEW event_log_readable",
                        "CREATE TABLE mine (id int)",
                        "CREATE SCHEMA mine",
                        "SET session_replication_role = replica",
                        "SET ROLE maillage_log_owner",
                        "ALTER ROLE maillage_log_owner LOGIN PASSWORD 'mine'",
                        "UPDATE flyway_schema_history SET success = success",
                        "DELETE FROM log_head WHERE false")
                .forEach(sql -> attempts.add(new RoleAttempts("maillage_command", "maillage_log", sql, false)));
        Stream.of(
                        "UPDATE security_journal SET what = '' WHERE false",
                        "DELETE FROM security_journal WHERE false",
                        "TRUNCATE security_journal",
                        "DELETE FROM api_key WHERE false",
                        "UPDATE api_key SET structure = NULL WHERE false",
                        "DROP TABLE api_key",
                        "CREATE TABLE mine (id int)",
                        "SET ROLE maillage_log_owner")
                .forEach(sql -> {
                    attempts.add(new RoleAttempts("maillage_command", "maillage_access", sql, false));
                    attempts.add(new RoleAttempts("maillage_query", "maillage_access", sql, false));
                });
        attempts.add(new RoleAttempts(
                "maillage_query", "maillage_access", "UPDATE api_key SET revoked_at = NULL WHERE false", false));
        Stream.of(
                        "SELECT * FROM parked",
                        "UPDATE generation SET position = 0 WHERE false",
                        "CREATE TABLE mine (id int)",
                        "SET ROLE maillage_query")
                .forEach(sql -> attempts.add(new RoleAttempts("maillage_reader", "maillage_projections", sql, false)));
        attempts.addAll(List.of(
                new RoleAttempts("maillage_command", "maillage_log", "SELECT count(*) FROM event_log", true),
                new RoleAttempts("maillage_command", "maillage_access", "SELECT count(*) FROM api_key", true),
                new RoleAttempts("maillage_query", "maillage_access", "SELECT count(*) FROM api_key", true),
                new RoleAttempts("maillage_query", "maillage_projections", "SELECT count(*) FROM generation", true),
                new RoleAttempts("maillage_reader", "maillage_projections", "SELECT count(*) FROM generation", true),
                new RoleAttempts("maillage_issuer", "maillage_accounts", "SELECT count(*) FROM account", true)));
        return attempts;
    }

    /** Databases that a role cannot enter, and hashes of passwords, which none reads. */
    private static void kept(String role, List<RoleAttempts> attempts, String... own) {
        for (var database : DATABASES) {
            if (!List.of(own).contains(database)) {
                attempts.add(new RoleAttempts(role, database, "SELECT 1", false));
            }
        }
        attempts.add(new RoleAttempts(role, own[0], "SELECT rolpassword FROM pg_authid", false));
    }
}
