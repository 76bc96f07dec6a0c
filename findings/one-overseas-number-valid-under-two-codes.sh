#!/usr/bin/env bash
# Package: libphonenumber-js 1.12.24 (npm), with its full metadata, which are those of Google's libphonenumber. Seen 2026-11-29, Node 20.
# Guess: a French number is valid under one calling code: that of the mainland (+33), or that of its territory overseas (+590, +262 ...), and
#   checking the validity tells which one to record.
# Seen: that holds for the old ranges (+33 590 ... is not valid, +590 590 ... is). For the newer non-geographic ranges of overseas (09 39, 09 47,
#   09 76) the same nine figures are valid under both codes, as a number of France and as one of Guadeloupe or Mayotte.
# Why it matters: files of venues write overseas numbers with +33; whoever normalises them by validity alone keeps two spellings of one number,
#   and does not see that two records have the same telephone. The numbering plan's own ranges have to decide.
# Source: run below; ARCEP's national numbering plan (decision 2018-0881 and its amendments). The numbers are made up.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.12.24
cat >check.cjs <<'JS'
const { parsePhoneNumber } = require("libphonenumber-js/max");
const told = (number) => `${number} ${parsePhoneNumber(number).country} ${parsePhoneNumber(number).isValid()}`;
const seen = ["+33590123456", "+590590123456", "+33939501234", "+590939501234", "+33947501234", "+590947501234", "+33976012345", "+590976012345"]
  .map(told)
  .join("\n");
const expected = `+33590123456 FR false
+590590123456 GP true
+33939501234 FR true
+590939501234 GP true
+33947501234 FR true
+590947501234 GP true
+33976012345 FR true
+590976012345 GP true`;
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node check.cjs
