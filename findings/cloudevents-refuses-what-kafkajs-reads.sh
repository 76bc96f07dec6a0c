#!/usr/bin/env bash
# Packages: cloudevents 10.0.0 and kafkajs 2.2.4 (npm). Seen 2026-11-29, Node 20.
# Guess: Kafka.toEvent() of CloudEvents' own SDK takes a message as Node's usual Kafka client hands it over, and the record that follows the
#   Kafka binding to the letter, content-type included, is the one that works best.
# Seen: kafkajs hands headers over as bytes, the SDK expects text and does not say so. A record with content-type, as the binding wants it, throws
#   "contentType.startsWith is not a function"; the same record without it passes, with bytes for its id and its data, as no valid event. With the
#   headers made text first, the event is right but for its time, whose microseconds are cut off; and sent again in binary mode it has
#   ce_datacontenttype, which the binding maps to content-type alone.
# Why it matters: whoever adds the header that the binding demands breaks readers that had worked after a fashion; readers must turn headers into text
#   first, and take the time from the header where its microseconds count.
# Source: run below (a record through kafkajs' own encoder and decoder, no broker); CloudEvents Kafka protocol binding 1.0.2, section 3.2.1;
#   cloudevents/sdk-javascript issue 506 has the same message of another binding. The record is made up.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cloudevents@10.0.0 kafkajs@2.2.4
cat >check.cjs <<'JS'
const { Kafka } = require("cloudevents");
const { RecordBatch } = require("kafkajs/src/protocol/recordBatch/v0");
const encode = require("kafkajs/src/protocol/recordBatch/record/v0");
const decode = require("kafkajs/src/protocol/recordBatch/v0/decoder");
const Decoder = require("kafkajs/src/protocol/decoder");

async function throughKafkajs(headers) {
  const record = encode({ key: "k", value: '{"a":1}', headers, timestamp: 1 });
  const batch = await RecordBatch({ records: [record], firstTimestamp: 1, maxTimestamp: 1 });
  return (await decode(new Decoder(batch.buffer))).records[0];
}
function told(message) {
  try {
    const { id, time, data } = Kafka.toEvent(message);
    const shown = (value) => (Buffer.isBuffer(value) ? "bytes" : JSON.stringify(value));
    return `id ${shown(id)}, data ${shown(data)}, time ${time}`;
  } catch (refused) {
    return refused.message;
  }
}
(async () => {
  const headers = {
    ce_specversion: "1.0",
    ce_id: "1",
    ce_source: "/made-up",
    ce_type: "made.Up",
    ce_time: "2026-11-29T20:50:10.123456Z",
  };
  const message = await throughKafkajs({ ...headers, "content-type": "application/json" });
  const text = Object.fromEntries(Object.entries(message.headers).map(([name, bytes]) => [name, bytes.toString()]));
  const again = Kafka.binary(Kafka.toEvent({ ...message, headers: text })).headers;
  const seen = [
    `as the binding wants it: ${told(message)}`,
    `without content-type: ${told(await throughKafkajs(headers))}`,
    `its headers as text: ${told({ ...message, headers: text })}`,
    `sent again: content-type ${again["content-type"]}, ce_datacontenttype ${again.ce_datacontenttype}`,
  ].join("\n");
  const expected = `as the binding wants it: contentType.startsWith is not a function
without content-type: id bytes, data bytes, time 2026-11-29T20:50:10.123Z
its headers as text: id "1", data {"a":1}, time 2026-11-29T20:50:10.123Z
sent again: content-type application/json, ce_datacontenttype application/json`;
  console.log(seen);
  if (seen !== expected) {
    console.error("CHANGED, expected:\n" + expected);
    process.exit(1);
  }
})();
JS
node check.cjs
