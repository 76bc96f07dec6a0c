#!/usr/bin/env bash
# Runs every line of docs/analysts.md, as it stands there, on the files of a Maillage with 25,000 events, and compares all cells with what
# Python's own json and csv read. A tool that is not there is said and skipped.
#
#   docs/analysts/check.sh                               starts Maillage from standalone/target/maillage (mvn -DskipTests package) on random ports
#   docs/analysts/check.sh PAGES_URL POSTS_URL KEY_FILE  asks one that runs and is empty, or was filled by this script; KEY_FILE holds a key of the hub
#
# DUCKDB_JAR names the JDBC driver of DuckDB; without it Maven fetches the one of docs/analysts.md. PYTHON names a Python that has pandas.
set -euo pipefail
export PYTHONDONTWRITEBYTECODE=1
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
maillage=
finish() {
  if [ -n "$maillage" ]; then
    kill "$maillage" 2>/dev/null || true
    wait "$maillage" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap finish EXIT

python=${PYTHON:-}
for one in python3 /usr/bin/python3; do
  if [ -z "$python" ] && "$one" -c 'import pandas' 2>/dev/null; then python=$one; fi
done
python=${python:-python3}

if [ $# -eq 3 ]; then
  pages=$1 posts=$2
  cp "$3" "$folder/key"
else
  java -jar "$here/../../standalone/target/maillage/maillage.jar" --data "$folder/data" --ports 0 --hub-key "$folder/key" >"$folder/out" 2>&1 &
  maillage=$!
  until [ -s "$folder/key" ] && grep -q '"ready" : true' "$folder/data/maillage.json"; do
    kill -0 "$maillage" 2>/dev/null || { cat "$folder/out" >&2; exit 1; }
    sleep 1
  done
  pages=$(sed -n 's/.*"pages" : "\(.*\)".*/\1/p' "$folder/data/maillage.json")
  posts=$(sed -n 's/.*"posts" : "\(.*\)".*/\1/p' "$folder/data/maillage.json")
fi
key=$(cat "$folder/key")

if [ -z "${DUCKDB_JAR:-}" ] && command -v mvn >/dev/null; then
  version=$(sed -n 's/^Seen with \([0-9.]*\) (Maven Central).*/\1/p' "$here/../analysts.md")
  if mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact="org.duckdb:duckdb_jdbc:$version" -DoutputDirectory="$folder/duckdb" >/dev/null 2>&1; then
    DUCKDB_JAR=$folder/duckdb/duckdb_jdbc-$version.jar
  fi
fi

mkdir "$folder/files"
cd "$folder/files"
"$python" "$here/network.py" "$posts" "$key" "$pages"
MAILLAGE=$pages KEY=$key DUCKDB_JAR=${DUCKDB_JAR:-} "$python" "$here/check.py" "$here/../analysts.md"
