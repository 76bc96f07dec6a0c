#!/usr/bin/env node
// Follows Maillage's stream into a file of one JSON line per event, from the beginning or from where the file ends.
// The file is the place to go on from: what is written has been dealt with. See README.md for the environment.
import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { Kafka as Binding } from "cloudevents";
import { Kafka, logLevel } from "kafkajs";

const topic = process.env.MAILLAGE_TOPIC ?? "maillage.network-events";
const file = process.argv[2] ?? "events.ndjson";
const untilEnd = process.env.MAILLAGE_UNTIL_END === "1";
const passwordFile = process.env.MAILLAGE_KAFKA_PASSWORD_FILE;
const kafka = new Kafka({
  brokers: (process.env.MAILLAGE_KAFKA ?? "localhost:9092").split(","),
  sasl: passwordFile && {
    mechanism: "scram-sha-512",
    username: process.env.MAILLAGE_KAFKA_USERNAME ?? "maillage-reader",
    password: readFileSync(passwordFile, "utf8").trim(),
  },
  logLevel: logLevel.ERROR,
});

// Per partition: the position of the last event, and the offset to read next.
const reached = new Map();
const at = (partition) => reached.get(partition) ?? { position: 0, offset: 0n };

let log = ""; // which one the last event is of

function resume() {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const whole = bytes.lastIndexOf("\n") + 1;
  truncateSync(file, whole); // a line that was cut off is read again
  for (const line of bytes.toString("utf8", 0, whole).split("\n").filter(Boolean)) {
    const { partition, offset, position, incarnation } = JSON.parse(line);
    log = incarnation;
    reached.set(partition, { position, offset: BigInt(offset) + 1n });
  }
}

// kafkajs gives headers as bytes, the binding of cloudevents wants text.
function toEvent({ headers, key, value }) {
  const text = Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString()]));
  return Binding.toEvent({ headers: text, key: key.toString(), value });
}

function take(partition, message) {
  const last = at(partition);
  const offset = BigInt(message.offset);
  const position = Number(message.headers.ce_position); // NaN where it is none of the log's
  const incarnation = message.headers.ce_incarnation?.toString() ?? "";
  if (log && incarnation > log) {
    fail(`ANOTHER LOG: ${incarnation}, and what is here is of ${log}. Begin again with an empty file`, 4);
  }
  if (!(position > last.position) || incarnation < log) {
    reached.set(partition, { ...last, offset: offset < last.offset ? last.offset : offset + 1n });
    return;
  }
  const { previous, subjectsequence, metadata, id, type, subject, dataschema, data } = toEvent(message);
  if (Number(previous) !== last.position) {
    fail(`HOLE in partition ${partition}: ${position} follows ${previous}, and the last one here was ${last.position}`, 3);
  }
  const line = {
    position,
    partition,
    offset: Number(offset),
    id,
    type,
    dataschema,
    time: message.headers.ce_time.toString(), // with its microseconds, which the library cuts off
    subject,
    incarnation,
    sequence: Number(subjectsequence),
    metadata: JSON.parse(metadata),
    data,
  };
  appendFileSync(file, JSON.stringify(line) + "\n");
  log = incarnation;
  reached.set(partition, { position, offset: offset + 1n });
}

function fail(reason, status = 1) {
  console.error(reason);
  process.exit(status);
}

resume();
const admin = kafka.admin();
await admin.connect();
const ends = (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
  partition,
  low: BigInt(low),
  high: BigInt(high),
}));
await admin.disconnect();
// Outside of the topic: it was written anew, so it is read from its beginning; what is known is dropped.
for (const { partition, low, high } of ends) {
  const { position, offset } = at(partition);
  reached.set(partition, { position, offset: offset < low || offset > high ? low : offset });
}
const atEnd = () => untilEnd && ends.every(({ partition, high }) => at(partition).offset >= high);

const consumer = kafka.consumer({ groupId: process.env.MAILLAGE_GROUP ?? `follow-${randomUUID()}` });
// kafkajs stops by itself, and silently, on what it cannot get over.
consumer.on(consumer.events.CRASH, ({ payload }) => !payload.restart && fail(payload.error));
// Whenever it has joined, and not once after run: on a broker that never had a group the first tries fail, and kafkajs begins anew.
consumer.on(consumer.events.GROUP_JOIN, () => {
  for (const { partition } of ends) consumer.seek({ topic, partition, offset: at(partition).offset.toString() });
});
if (!atEnd()) {
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => {
      take(partition, message);
      // Not awaited: the consumer ends once this message is dealt with.
      if (atEnd()) consumer.disconnect();
    },
  });
}
