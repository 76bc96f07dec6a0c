"""Whether what a tool read is what is in the file: nothing where all agrees, or the first difference."""

import re
import subprocess
from datetime import datetime

FILE = re.compile(r"""(?<=["' ])[\w-]+\.(?:ndjson|csv|json|geojson)(?=["' ]|$)""")

# readr, R's JSON and spreadsheets keep fifteen digits of a decimal number: in degrees, less than a millionth of a millimetre.
LAST_BIT = 1e-14


def file_of(line):
    return FILE.search(line).group()


def flat(value, path="", lists=False):
    """Leaves by dotted path, as tools flatten JSON; with lists, their elements too, counted from 1."""
    if isinstance(value, dict) and value:
        return {name: leaf for key, inner in value.items() for name, leaf in flat(inner, f"{path}.{key}" if path else key, lists).items()}
    if lists and isinstance(value, list) and value:
        return {name: leaf for place, inner in enumerate(value, 1) for name, leaf in flat(inner, f"{path}.{place}", lists).items()}
    return {path: value}


def differs(expected, seen):
    """The first cell that is not the same, or of another type."""
    if len(expected) != len(seen):
        return f"{len(seen)} rows for {len(expected)}"
    for number, (right, read) in enumerate(zip(expected, seen), 1):
        for name in {**right, **read}:
            one, other = right.get(name), read.get(name)
            if one != other or (other is not None and type(one) is not type(other) and not {type(one), type(other)} <= {int, float}):
                return f"row {number}, {name}: {other!r} for {one!r}"
    return None


def types_differ(found, wanted, names):
    wrong = {column: found.get(column) for column, kind in wanted.items() if column in found and found[column] not in names[kind]}
    return f"types: {wrong}" if wrong else None


def run(line):
    """What a shell line says, in the folder of the files."""
    return subprocess.run(["sh", "-c", line], capture_output=True, check=True).stdout.decode()


def instant(text):
    moment = datetime.fromisoformat(re.sub(r"\+00$", "+00:00", text.replace("Z", "+00:00")))
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond


def moments(rows, types):
    """Rows whose moments are counted in microseconds."""
    names = [name for name, kind in types.items() if kind == "moment"]
    return [{**row, **{name: instant(row[name]) for name in names if row.get(name)}} for row in rows]
