#!/usr/bin/env bash
# Runs the three readers against a running Maillage and shows that they agree with each other and with the log's head: first
# from the beginning, then again from where each ended. Argument: the data folder of `maillage.jar` (its maillage.json says where
# Kafka and the pages are). Needs Node and npm, python3 with kafka-python (another
# one than the first on the path: PYTHON=/usr/bin/python3), kcat, jq and curl.
set -euo pipefail
python=${PYTHON:-python3}
"$python" -c 'import kafka' 2>/dev/null || { echo "$python has no kafka-python: name one that has, PYTHON=/usr/bin/python3 for Debian's" >&2; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
addresses=${1:?the data folder}/maillage.json
export MAILLAGE_UNTIL_END=1
MAILLAGE_KAFKA=$(jq -r .kafka "$addresses")
export MAILLAGE_KAFKA
MAILLAGE_KAFKA_PASSWORD_FILE=$(jq -r .kafkaReaderPasswordFile "$addresses")
export MAILLAGE_KAFKA_PASSWORD_FILE
pages=$(jq -r .pages "$addresses")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/package.json "$here"/follow.* "$work"
cd "$work"
npm install --silent --no-audit --no-fund --no-package-lock

position() { curl -sfI "$pages/api/venues?limit=1" | tr -d '\r' | awk 'tolower($1) == "maillage-position:" {print $2}'; }
wanted=$(position) || { echo "$pages does not answer yet: try again once it does" >&2; exit 1; }

check() {
  jq -S -c -s 'sort_by(.position)[]' "$1.ndjson" >"$1.sorted"
  jq -r -s --arg reader "$1" '
    (map(.position) | max) as $last
    | "\($reader)\t\(length) events, last position \($last), \(if length == $last then "each once" else "NOT EACH ONCE" end)"' "$1.sorted"
  cmp "$1.sorted" node.sorted
}
for run in 1 2; do
  echo "run $run, the log's head is $wanted:"
  node follow.mjs node.ndjson
  "$python" follow.py python.ndjson
  ./follow.sh kcat.ndjson
  for reader in node python kcat; do check "$reader"; done
  last=$(tail -n 1 node.sorted | jq .position)
  [ "$(wc -l <node.sorted)" = "$last" ] && [ "$last" -ge "$wanted" ] || { echo "The stream is not whole up to the log's head" >&2; exit 1; }
  # The second run goes on from a file whose last lines are gone, as after a power cut: one of them in the middle.
  for reader in node python kcat; do
    head -c -300 "$reader.ndjson" >"$reader.cut"
    mv "$reader.cut" "$reader.ndjson"
  done
done
echo "They agree."
