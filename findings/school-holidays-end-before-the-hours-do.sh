#!/usr/bin/env bash
# Package: opening_hours 3.15.0 (npm), the evaluator that the national map of venues reads hours with. Seen 2026-11-29, Node 20.
# Guess: a text with a school-holiday rule, such as "Mo-Fr 09:00-12:00; SH off", is judged on any date; past the end of the calendar
#   of school holidays that the package carries, at worst the SH rule would count for nothing.
# Seen: on a term-time Monday of 2026 the venue is open, as it should be; on a Monday of 2027 the whole evaluation raises "School holiday
#   not defined for the year 2027", so the weekly hours, which have nothing to do with holidays, are lost too. PH rules go on working.
# Why it matters: venues that close in school holidays are common; from one New Year on, their hours vanish wherever this evaluator reads them,
#   though nothing changed in the data. Whoever exports SH must evaluate it themselves or say it in words beside the hours.
# Source: run below; the package's own calendars (its README asks for a pull request per year).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund opening_hours@3.15.0
cat >judge.cjs <<'JS'
const OpeningHours = require("opening_hours");
const lievin = { lat: 50.42, lon: 2.78, address: { country_code: "fr", state: "Hauts-de-France" } };
function judged(text, moment) {
  try {
    return String(new OpeningHours(text, lievin).getState(new Date(moment)));
  } catch (raised) {
    return /School holiday not defined for the year (\d+)/.exec(String(raised))?.[0] ?? "raised something else";
  }
}
const seen = [
  judged("Mo-Fr 09:00-12:00; SH off", "2026-11-30T10:00"),
  judged("Mo-Fr 09:00-12:00; SH off", "2027-11-29T10:00"),
  judged("Mo-Fr 09:00-12:00; PH off", "2027-11-29T10:00"),
].join("\n");
const expected = "true\nSchool holiday not defined for the year 2027\ntrue";
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node judge.cjs
