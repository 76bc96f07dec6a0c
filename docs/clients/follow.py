#!/usr/bin/python3
"""Follows Maillage's stream into a file of one JSON line per event, from the beginning or from where the file ends.

The file is the place to go on from: what is written has been dealt with. See README.md for the environment.
"""
import json
import os
import sys

from kafka import KafkaConsumer, TopicPartition
from kafka.errors import KafkaError

TOPIC = os.environ.get("MAILLAGE_TOPIC", "maillage.network-events")
FILE = sys.argv[1] if len(sys.argv) > 1 else "events.ndjson"
UNTIL_END = os.environ.get("MAILLAGE_UNTIL_END") == "1"
SETTINGS = {
    "bootstrap_servers": os.environ.get("MAILLAGE_KAFKA", "localhost:9092").split(","),
    "enable_auto_commit": False,
    "auto_offset_reset": "earliest",
}
PASSWORD_FILE = os.environ.get("MAILLAGE_KAFKA_PASSWORD_FILE")
if PASSWORD_FILE:
    with open(PASSWORD_FILE, encoding="ascii") as secret:
        SETTINGS |= {
            "security_protocol": "SASL_PLAINTEXT",
            "sasl_mechanism": "SCRAM-SHA-512",
            "sasl_plain_username": os.environ.get("MAILLAGE_KAFKA_USERNAME", "maillage-reader"),
            "sasl_plain_password": secret.read().strip(),
        }


def resume(file):
    """Per partition: the position of the last event, and the offset to read next; and which log they are of."""
    reached = {}
    log = ""
    whole = 0
    for line in file:
        if not line.endswith(b"\n"):
            break
        whole += len(line)
        event = json.loads(line)
        reached[event["partition"]] = (event["position"], event["offset"] + 1)
        log = event["incarnation"]
    file.truncate(whole)  # a line that was cut off is read again
    file.seek(whole)
    return reached, log


def take(record, last, log):
    """The event as it is written, None where it is known already, none of the log's, or of a log of before."""
    headers = {name: value.decode() for name, value in record.headers}
    position = int(headers.get("ce_position", 0))
    incarnation = headers.get("ce_incarnation", "")
    if log and incarnation > log:
        print(f"ANOTHER LOG: {incarnation}, and what is here is of {log}. Begin again with an empty file", file=sys.stderr)
        sys.exit(4)
    if position <= last or incarnation < log:
        return None
    if int(headers["ce_previous"]) != last:
        previous = headers["ce_previous"]
        print(
            f"HOLE in partition {record.partition}: {position} follows {previous}, and the last one here was {last}",
            file=sys.stderr,
        )
        sys.exit(3)
    return {
        "position": position,
        "partition": record.partition,
        "offset": record.offset,
        "id": headers["ce_id"],
        "type": headers["ce_type"],
        "dataschema": headers["ce_dataschema"],
        "time": headers["ce_time"],
        "subject": headers["ce_subject"],
        "incarnation": incarnation,
        "sequence": int(headers["ce_subjectsequence"]),
        "metadata": json.loads(headers["ce_metadata"]),
        "data": json.loads(record.value),
    }


def main():
    try:
        consumer = KafkaConsumer(**SETTINGS)
        partitions = sorted(consumer.partitions_for_topic(TOPIC))
    except (KafkaError, TypeError) as failure:  # TypeError: what kafka-python makes of a broker that hangs up
        sys.exit(f"Kafka does not let us in ({failure!r}): is MAILLAGE_KAFKA right, and MAILLAGE_KAFKA_PASSWORD_FILE?")
    lanes = [TopicPartition(TOPIC, partition) for partition in partitions]
    consumer.assign(lanes)
    starts, ends = consumer.beginning_offsets(lanes), consumer.end_offsets(lanes)
    with open(FILE, "a+b") as file:
        file.seek(0)
        reached, log = resume(file)
        for lane in lanes:
            offset = reached.get(lane.partition, (0, 0))[1]
            # Outside of the topic: it was written anew, so it is read from its beginning; what is known is dropped.
            consumer.seek(lane, offset if starts[lane] <= offset <= ends[lane] else starts[lane])
        while not (UNTIL_END and all(consumer.position(lane) >= ends[lane] for lane in lanes)):
            for lane, records in consumer.poll(timeout_ms=500).items():
                for record in records:
                    last = reached.get(lane.partition, (0, 0))[0]
                    event = take(record, last, log)
                    if event:
                        file.write(json.dumps(event, ensure_ascii=False).encode() + b"\n")
                        reached[lane.partition] = (event["position"], record.offset + 1)
                        log = event["incarnation"]
            file.flush()
    consumer.close(autocommit=False)


if __name__ == "__main__":
    main()
