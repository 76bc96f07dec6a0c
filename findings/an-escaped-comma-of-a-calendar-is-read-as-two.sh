#!/usr/bin/env bash
# Packages: node-ical 0.26.1 and ical.js 2.2.1 (npm), two usual readers of calendars. Seen 2026-11-29, Node 20; Debian's python3-icalendar 4.0.3 reads
#   the category as node-ical does, python3-vobject 0.9.6.1 as one.
# Guess: a comma that is escaped as RFC 5545 wants it (\,) is a comma of the text, in a category as in the name of a calendar.
# Seen: node-ical makes two categories of the one, and leaves the backslash in the first; ical.js reads the category right, and keeps the backslashes
#   of NAME (RFC 7986) and X-WR-CALNAME, of which it knows no type, unless VALUE=TEXT says it.
# Why it matters: half of those who follow a feed show wrong themes, or a name with backslashes, of a file that no validator finds fault with. Written
#   without commas in CATEGORIES, and with VALUE=TEXT on the names, all four readers agree.
# Source: run below; RFC 5545 3.1.1, 3.3.11 and 3.8.1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --no-package-lock node-ical@0.26.1 ical.js@2.2.1 >/dev/null
cat >read.mjs <<'JS'
import ICAL from "ical.js";
import nodeIcal from "node-ical";
const feed = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//FR", "NAME:Arras\\, Lens", "X-WR-CALNAME;VALUE=TEXT:Arras\\, Lens",
  "BEGIN:VEVENT", "UID:1", "DTSTAMP:20261204T130000Z", "DTSTART:20261204T130000Z", "CATEGORIES:Argent\\, santé", "END:VEVENT",
  "END:VCALENDAR", "",
].join("\r\n");
const calendar = new ICAL.Component(ICAL.parse(feed));
const categories = calendar.getFirstSubcomponent("vevent").getFirstProperty("categories").getValues();
const seen = [
  "ical.js categories " + JSON.stringify(categories),
  "ical.js name " + calendar.getFirstPropertyValue("name") + " with its type " + calendar.getFirstPropertyValue("x-wr-calname"),
  "node-ical categories " + JSON.stringify(nodeIcal.sync.parseICS(feed)["1"].categories),
].join("\n");
const expected = [
  'ical.js categories ["Argent, santé"]',
  "ical.js name Arras\\, Lens with its type Arras, Lens",
  'node-ical categories ["Argent\\\\","santé"]',
].join("\n");
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node read.mjs
