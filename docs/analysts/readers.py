"""How each tool's lines are run: for each line nothing where all agrees, or the first difference."""

import json
import math
import os
import re
import subprocess
from pathlib import Path

from compare import LAST_BIT, differs, file_of, flat, instant, moments, run, types_differ
from sheet import spreadsheet

HERE = Path(__file__).parent


def points(features):
    """Of GeoJSON: as DuckDB's line has them."""
    return [{"id": one["id"], "longitude": (one["geometry"] or {"coordinates": [None] * 2})["coordinates"][0], "latitude": (one["geometry"] or {"coordinates": [None] * 2})["coordinates"][1], "properties": one["properties"]} for one in features]


DUCKDB = {
    "text": {"VARCHAR"}, "list": {"VARCHAR"}, "whole number": {"BIGINT", "INTEGER"}, "decimal number": {"DOUBLE"}, "day": {"DATE"},
    "moment": {"TIMESTAMP WITH TIME ZONE"}, "JSON": {"JSON"},
}  # fmt: skip


def duckdb(lines, types, truth, work):
    script = (work / "lines.sql").absolute()
    script.write_text("\n".join(line.rstrip(";") for line in lines), "utf-8")
    command = ["java", "-cp", os.environ["DUCKDB_JAR"], str(HERE / "DuckDb.java"), str(script)]
    subprocess.run(command, check=True, capture_output=True)
    for number, line in enumerate(lines):
        file = file_of(line)
        if Path(work, f"{number}.failed").exists():
            yield Path(work, f"{number}.failed").read_text().splitlines()[0]
            continue
        found = {one["name"]: one["type"] for one in map(json.loads, Path(work, f"{number}.types").read_text().splitlines())}
        rows = [json.loads(row) for row in Path(work, f"{number}.ndjson").read_text("utf-8").split("\n") if row]
        expected = points(truth[file]) if file.endswith(".geojson") else truth[file]
        yield types_differ(found, types[file], DUCKDB) or differs(expected, moments(rows, types[file]))


PANDAS = {
    "text": {"string", "object"}, "list": {"string", "object"}, "whole number": {"Int64"}, "decimal number": {"float64"}, "day": {"datetime64[ns]"},
    "moment": {"datetime64[ns, UTC]"}, "JSON": {"object"},
}  # fmt: skip


def pandas(lines, types, truth, work):
    from collections import defaultdict

    import pandas as pd

    def plain(value):
        if isinstance(value, (dict, list)):
            return value
        if value is None or value is pd.NA or value is pd.NaT or value != value:
            return None
        return value.item() if hasattr(value, "item") else value

    for line in lines:
        file = file_of(line)
        frame = eval(line, {"pd": pd, "json": json, "defaultdict": defaultdict})
        found = {name: str(kind) for name, kind in frame.dtypes.items()}
        if wrong := types_differ(found, types[file], PANDAS):
            yield wrong
            continue
        for name, kind in types[file].items():
            if kind in ("moment", "day") and name in frame:
                known = frame[name].notna()
                text = frame[name].map(lambda at: at.value // 1000) if kind == "moment" else frame[name].dt.strftime("%Y-%m-%d")
                frame[name] = text.astype(object).where(known, None)
        rows = [{name: plain(value) for name, value in row.items()} for row in frame.to_dict("records")]
        expected = [flat(one) for one in truth[file]] if file.endswith(".geojson") else truth[file]
        yield differs(expected, rows)


R = {
    "text": {"character"}, "list": {"character"}, "whole number": {"integer", "numeric"}, "decimal number": {"numeric"}, "day": {"Date", "character"},
    "moment": {"POSIXct", "character"}, "JSON": {"character"},
}  # fmt: skip

R_SCRIPT = """
lines <- readLines("%s")
cells <- function(x) {
  if (inherits(x, "POSIXct")) return(ifelse(is.na(x), NA, sprintf("%%.0f", round(as.numeric(x) * 1e6))))
  if (is.list(x)) return(vapply(x, function(one) as.character(jsonlite::toJSON(one, na = "null", digits = NA)), ""))
  if (is.numeric(x) && !inherits(x, "Date")) return(ifelse(is.na(x), NA, sprintf("%%.17g", x)))
  as.character(x)
}
for (i in seq_along(lines)) {
  frame <- as.data.frame(eval(parse(text = lines[i])), check.names = FALSE)
  columns <- lapply(names(frame), function(name) list(name = name, class = class(frame[[name]])[1], cells = cells(frame[[name]])))
  writeLines(jsonlite::toJSON(columns, auto_unbox = TRUE, na = "null"), file.path("%s", paste0(i - 1, ".json")))
}
"""


def r(lines, types, truth, work):
    script = work / "lines.txt"
    script.write_text("\n".join(lines) + "\n", "utf-8")
    done = subprocess.run(["Rscript", "-e", R_SCRIPT % (script, work)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    for number, line in enumerate(lines):
        file = file_of(line)
        columns = json.loads(Path(work, f"{number}.json").read_text("utf-8"))
        expected = [flat(one) for one in truth[file]] if not file.endswith(".csv") else truth[file]
        yield types_differ({one["name"]: one["class"] for one in columns}, types[file], R) or columns_differ(expected, columns, types[file])


def columns_differ(expected, columns, types):
    """R speaks of each cell as text: read as what its column is."""
    seen = {one["name"] for one in columns}
    lost = {name for row in expected for name, value in row.items() if value not in (None, {}, [])} - seen
    if lost:
        return f"columns: {sorted(lost)} are missing"
    for one in columns:
        name = one["name"]
        if len(one["cells"]) != len(expected):
            return f"{name}: {len(one['cells'])} rows for {len(expected)}"
        for number, (row, cell) in enumerate(zip(expected, one["cells"]), 1):
            right = row.get(name)
            if not same_in_r(right, cell, one["class"], types.get(name)):
                return f"row {number}, {name}: {cell!r} for {right!r}"
    return None


def near(seen, right):
    """A list that R holds: decimals but for their last bit, which its text has lost."""
    if isinstance(right, list) and right and all(isinstance(one, float) for one in right):
        return len(seen) == len(right) and all(math.isclose(*pair, rel_tol=LAST_BIT) for pair in zip(seen, right))
    return seen == right


def same_in_r(right, cell, kind, declared):
    if declared == "moment" and kind == "character":
        return instant(cell) == right
    if kind == "list":
        return not right and cell in ("[]", "{}", "null", "[null]") or cell is not None and near(json.loads(cell), right)
    if declared == "JSON":
        return json.loads(cell) == right
    if cell is None or right is None or right in ({}, []):
        return cell is None and not right
    if kind in ("integer", "numeric") or declared == "moment":
        return math.isclose(float(cell), right, rel_tol=LAST_BIT)
    return cell == right


def as_miller(value):
    """JSON as Miller flattens it: empty lists and objects become text."""
    return {name: json.dumps(leaf) if isinstance(leaf, (dict, list)) else leaf for name, leaf in flat(value, lists=True).items()}


def miller(lines, types, truth, work):
    for line in lines:
        file = file_of(line)
        rows = [{name: cell for name, cell in json.loads(row).items() if cell != ""} for row in run(line).split("\n") if row]
        expected = truth[file] if file.endswith(".csv") else [as_miller(one) for one in truth[file]]
        yield differs(expected, moments(rows, types[file]))


def jq(lines, types, truth, work):
    for line in lines:
        file = file_of(line)
        rows = [json.loads(row) for row in run(line).split("\n") if row]
        expected = truth[file]
        if file == "log.ndjson":
            expected = [{**{name: one[name] for name in rows[0] if name != "communes"}, "communes": one["metadata"]["communes"]} for one in expected]
        yield differs(expected, moments(rows, types[file]))


READERS = {
    "DuckDB": (("java", "DUCKDB_JAR"), duckdb),
    "pandas": ((), pandas),
    "R": (("Rscript",), r),
    "Miller": (("mlr",), miller),
    "jq": (("jq",), jq),
    "A spreadsheet": (("soffice",), spreadsheet),
}
