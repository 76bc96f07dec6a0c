#!/usr/bin/env bash
# Follows Maillage's stream into a file of one JSON line per event, from the beginning or from where the file ends.
# The file is the place to go on from: what is written has been dealt with. Needs kcat and jq; see README.md for the environment.
set -euo pipefail
file=${1:-events.ndjson}
topic=${MAILLAGE_TOPIC:-maillage.network-events}
until_end=()
[ "${MAILLAGE_UNTIL_END:-}" != 1 ] || until_end=(-e)
touch "$file"
# A line that was cut off is read again.
[ -z "$(tail -c 1 "$file")" ] || sed -i '$d' "$file"

# Never among the arguments, which every user of the machine sees.
settings() {
  [ -z "${MAILLAGE_KAFKA_PASSWORD_FILE:-}" ] || printf '%s\n' security.protocol=SASL_PLAINTEXT sasl.mechanism=SCRAM-SHA-512 \
    "sasl.username=${MAILLAGE_KAFKA_USERNAME:-maillage-reader}" "sasl.password=$(<"$MAILLAGE_KAFKA_PASSWORD_FILE")"
}

partitions=$(kcat -F <(settings) -L -J -b "${MAILLAGE_KAFKA:-localhost:9092}" -t "$topic" | jq '.topics[0].partitions | length')
# Per partition, the position of its last event.
reached=$(jq -n 'reduce inputs as $event ({}; .["\($event.partition)"] = $event.position)' "$file")
# Which log the last event is of.
log=$(tail -n 1 "$file" | jq -r '.incarnation // ""')
# A record's time is that of the log, which never goes back: whatever is new is not older than the last event of the partition
# that is least far. What is read twice is dropped.
since=$(jq -n --argjson partitions "$partitions" '
  reduce inputs as $event ({}; .["\($event.partition)"] = $event.time)
  | if length < $partitions then "beginning" else "s@\(map(.[:19] + "Z" | fromdate) | min * 1000)" end' -r "$file")

kcat -F <(settings) -C -J -u -q "${until_end[@]}" -b "${MAILLAGE_KAFKA:-localhost:9092}" -t "$topic" -o "$since" |
  jq -n -c --unbuffered --argjson reached "$reached" --arg log "$log" '
    def headers: . as $all | reduce range(0; length; 2) as $i ({}; .[$all[$i]] = $all[$i + 1]);
    foreach inputs as $record ({reached: $reached, log: $log};
      ($record.headers // [] | headers) as $ce
      | ($ce.ce_position // "0" | tonumber) as $position
      | "\($record.partition)" as $lane
      | (.reached[$lane] // 0) as $last
      | ($ce.ce_incarnation // "") as $incarnation
      | if .log != "" and $incarnation > .log then
          "ANOTHER LOG: \($incarnation), and what is here is of \(.log). Begin again with an empty file\n" | halt_error(4)
        elif $position <= $last or $incarnation < .log then .event = null
        elif ($ce.ce_previous | tonumber) != $last then
          "HOLE in partition \($lane): \($position) follows \($ce.ce_previous), and the last one here was \($last)\n" | halt_error(3)
        else .reached[$lane] = $position | .log = $incarnation
          | .event = {
              position: $position,
              partition: $record.partition,
              offset: $record.offset,
              id: $ce.ce_id,
              type: $ce.ce_type,
              dataschema: $ce.ce_dataschema,
              time: $ce.ce_time,
              subject: $ce.ce_subject,
              incarnation: $incarnation,
              sequence: ($ce.ce_subjectsequence | tonumber),
              metadata: ($ce.ce_metadata | fromjson),
              data: ($record.payload | fromjson)
            }
        end;
      .event // empty)' >>"$file"
