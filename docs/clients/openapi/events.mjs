// Every event of the log, beside the JSON Schema of its type and revision; see run.sh. Its argument: docs/schemas.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { Readable } from 'node:stream';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = process.argv[2];
const ajv = new Ajv2020.default({ allErrors: true, strict: false });
addFormats.default(ajv);
const known = new Map();
function schemaOf(type, revision) {
    const file = `${type}.${revision}.json`;
    if (!known.has(file)) {
        known.set(file, ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))));
    }
    return known.get(file);
}

const answer = await fetch(`${process.env.PAGES}/api/log`, { headers: { Authorization: `Bearer ${process.env.HUB_KEY}` } });
if (!answer.ok) {
    throw new Error(`the log: ${answer.status}`);
}
let all = 0;
let right = 0;
for await (const line of readline.createInterface({ input: Readable.fromWeb(answer.body) })) {
    const event = JSON.parse(line);
    const follows = schemaOf(event.type, event.revision);
    all += 1;
    if (follows(event.data)) {
        right += 1;
    } else {
        console.error(`position ${event.position} ${event.type}: ${ajv.errorsText(follows.errors)}`);
    }
}
console.log(`${right} of ${all} events follow their schema (${known.size} of them)`);
process.exit(all > 0 && right === all ? 0 : 1);
