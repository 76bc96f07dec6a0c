#!/usr/bin/env bash
# Package: org.duckdb:duckdb_jdbc 2.0.0.1 (Maven Central), DuckDB v2.0.0. Seen 2026-11-29, Java 17 and 25.
# Guess: read_csv and read_ndjson guess types from the first 20,480 rows; a later row that does not fit is an error, as `2A004` is in a
#   column that was guessed to be BIGINT.
# Seen: a later `02691` fits BIGINT and is read as 2691, without a word: the file's own code is gone. Of NDJSON, a field of an object that is
#   first met after the sample is NULL in every row where it is extracted (0 of 1,000 values), without an error; SELECT * on the same file
#   raises "unknown key". The zero is kept with auto_type_candidates=['VARCHAR'], the field with columns={…, data: 'JSON'}.
# Why it matters: logs and censuses grow by event types and by regions; a figure over 25,000 rows that begins with departments 59 and 62 has no
#   department 02 and no workshop in it, and nothing says so.
# Source: run below; docs/analysts.md has the lines that guard against it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory="$folder" >/dev/null
awk 'BEGIN { print "position,commune"; for (i = 1; i <= 25000; i++) print i "," (i > 24000 ? "02691" : "62510") }' >log.csv
awk 'BEGIN { for (i = 1; i <= 25000; i++) print "{\"position\":" i ",\"data\":{\"code\":\"62510\"" (i > 24000 ? ",\"people\":7" : "") "}}" }' >log.ndjson
cat >Ask.java <<'JAVA'
import java.sql.*;

class Ask {
    public static void main(String... questions) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var question : questions) {
                try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                    rows.next();
                    System.out.println(rows.getString(1));
                } catch (SQLException raised) {
                    System.out.println(raised.getMessage().contains("unknown key") ? "unknown key" : raised.getMessage());
                }
            }
        }
    }
}
JAVA
seen=$(java -cp "$folder/duckdb_jdbc-2.0.0.1.jar" Ask.java \
  "SELECT commune FROM read_csv('log.csv') WHERE position = 25000" \
  "SELECT commune FROM read_csv('log.csv', auto_type_candidates=['VARCHAR'], types={position: 'BIGINT'}) WHERE position = 25000" \
  "SELECT count(data->>'people') FROM read_ndjson('log.ndjson')" \
  "SELECT max(data) FROM (SELECT * FROM read_ndjson('log.ndjson') ORDER BY position)" \
  "SELECT count(data->>'people') FROM read_ndjson('log.ndjson', columns={position: 'BIGINT', data: 'JSON'})" 2>/dev/null)
expected=$'2691\n02691\n0\nunknown key\n1000'
echo "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'CHANGED, expected:\n%s\n' "$expected" >&2
  exit 1
fi
