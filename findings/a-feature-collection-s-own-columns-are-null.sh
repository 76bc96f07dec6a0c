#!/usr/bin/env bash
# Package: org.duckdb:duckdb_jdbc 2.0.0.1 (Maven Central), DuckDB v2.0.0. Seen 2026-11-29, Java 17.
# Guess: read_json with columns={features: 'JSON[]'} gives one row for an object of a file that has such a member, whatever else the object is.
# Seen: where the object also says "type": "FeatureCollection", the file is taken for GeoJSON and opened up: a row per feature, and `features`
#   is NULL in each, without an error; unnesting it gives no row at all. With another "type" the same line gives its one row. format='unstructured'
#   asks for the object itself.
# Why it matters: the usual way to read GeoJSON with a schema of one's own, in scripts written before the format was known to DuckDB, counts
#   nothing any more and does not fail; a count of rows still looks right.
# Source: run below; docs/analysts.md has the line that reads our exports.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory="$folder" >/dev/null
feature='{"type":"Feature","geometry":{"type":"Point","coordinates":[2.78,50.42]},"properties":{"code":"02691"}}'
echo "{\"type\":\"FeatureCollection\",\"features\":[$feature,$feature]}" >venues.geojson
echo "{\"type\":\"List\",\"features\":[$feature,$feature]}" >list.json
cat >Ask.java <<'JAVA'
import java.sql.*;

class Ask {
    public static void main(String... questions) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            for (var question : questions) {
                try (var rows = statement.executeQuery("SELECT count(*) || ' rows, ' || count(features) || ' known, ' || coalesce(sum(len(features)), 0) || ' features' FROM " + question)) {
                    rows.next();
                    System.out.println(rows.getString(1));
                }
            }
        }
    }
}
JAVA
seen=$(java -cp "$folder/duckdb_jdbc-2.0.0.1.jar" Ask.java \
  "read_json('list.json', columns={features: 'JSON[]'})" \
  "read_json('venues.geojson', columns={features: 'JSON[]'})" \
  "read_json('venues.geojson', format='unstructured', columns={features: 'JSON[]'})" 2>/dev/null)
expected=$'1 rows, 1 known, 2 features\n2 rows, 0 known, 0 features\n1 rows, 1 known, 2 features'
echo "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'CHANGED, expected:\n%s\n' "$expected" >&2
  exit 1
fi
