"""Runs each line of docs/analysts.md and compares every cell with what Python's own json and csv read. Called by check.sh.

The table it prints has a line per reading; it exits with 1 where one differs, failed, or where no tool was there at all.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from compare import file_of, instant
from readers import READERS

FRENCH = "lieux-tableur.csv"


def sections(document):
    """Code lines by heading, and the types of columns by file."""
    lines, types, heading, inside, table = {}, {}, "", False, None
    for line in document.splitlines():
        if line.startswith("```"):
            inside = not inside
        elif inside:
            lines.setdefault(heading, []).append(line)
        elif line.startswith("## "):
            heading = line[3:]
        elif line.startswith("### "):
            address = line.strip("#` ")
            table = types.setdefault("log.csv" if address.startswith("/api/log") else address.rsplit("/", 1)[1], {})
        elif line.startswith("| ") and not line.startswith("| type"):
            kind, columns = line.strip("| ").split(" | ")
            table.update(dict.fromkeys(re.findall(r"`(\w+)`", columns), kind))
    return lines, types


READ = {"whole number": int, "decimal number": float, "moment": instant, "JSON": json.loads}


def table(file, types):
    """Of a CSV, by Python alone: None where a cell is empty. Its columns must be those of the document."""
    with open(file, newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    if set(rows[0]) != set(types):
        raise SystemExit(f"{file}: columns and document differ: {sorted(set(rows[0]) ^ set(types))}")
    return [{name: READ.get(types[name], str)(cell) if cell else None for name, cell in row.items()} for row in rows]


def truths(types):
    venues = "lieux-mediation-numerique"
    types[venues + ".json"] = types[venues + ".csv"]
    types["log.ndjson"] = {"recordedAt": "moment"}
    types[venues + ".geojson"] = {}
    truth = {file: table(file, columns) for file, columns in types.items() if file.endswith(".csv")}
    with open("log.ndjson", encoding="utf-8") as log:
        truth["log.ndjson"] = [json.loads(line) for line in log]
    for event in truth["log.ndjson"]:
        event["recordedAt"] = instant(event["recordedAt"])
    for file in (venues + ".json", venues + ".geojson"):
        truth[file] = json.loads(Path(file).read_text("utf-8"))
    truth[venues + ".geojson"] = truth[venues + ".geojson"]["features"]
    truth[FRENCH] = truth[venues + ".csv"]
    types[FRENCH] = types[venues + ".csv"]
    return truth


def assert_network(truth):
    """What the network must contain for the rest to mean anything."""
    log = truth["log.ndjson"]
    first = {}
    for event in log:
        first.setdefault(event["type"], event["position"])
    zero = next(event["position"] for event in log if any(code.startswith("0") for code in event["metadata"]["communes"]))
    codes = {row["code_insee"] for row in truth["structures.csv"]}
    assert len(log) == 25_000 and sum(event["position"] for event in log) == 25_000 * 25_001 // 2, len(log)
    assert zero > 20_480 < first["workshop.WorkshopProposed"] and {"02691", "2A004", "01053"} <= codes
    print(f"{len(log)} events of {len(first)} types, the first code with a zero in front at {zero}, the first workshop at {first['workshop.WorkshopProposed']}")


def assert_calendar(workshops):
    """The calendar has the workshops of the table."""
    calendar = Path("ateliers.ics").read_text("utf-8").replace("\r\n ", "")
    assert calendar.count("BEGIN:VEVENT") == len(workshops) and all(one["id"] in calendar for one in workshops)


def main(document):
    lines, types = sections(Path(document).read_text("utf-8"))
    for line in lines["The files"]:
        subprocess.run(["sh", "-c", line], check=True)
    truth = truths(types)
    assert_network(truth)
    assert_calendar(truth["ateliers.csv"])
    results = []
    for tool, (needs, read) in READERS.items():
        missing = [name for name in needs if not (shutil.which(name) or os.environ.get(name))]
        if missing:
            print(f"{tool}: not here ({', '.join(missing)}), skipped")
            continue
        work = Path(tool.replace(" ", "-"))
        work.mkdir()
        for line, answer in zip(lines[tool], read(lines[tool], types, truth, work), strict=True):
            file = file_of(line)
            results.append((tool, file, len(truth[file]), answer))
    for tool, file, rows, answer in results:
        print(f"{tool:<14} {file:<34} {rows:>6} rows  {answer or 'agrees'}")
    return 1 if not results or any(answer for *_, answer in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
