"""What LibreOffice made of a CSV, read from its workbook with nothing but Python."""

import csv
import math
import re
import xml.etree.ElementTree as xml
import zipfile
from datetime import date, timedelta
from pathlib import Path

from compare import LAST_BIT, file_of, run

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FIRST_DAY = date(1899, 12, 30)


def sheet(file):
    """Rows of the only sheet, by its header: text, numbers, and days as text behind "day "."""
    with zipfile.ZipFile(file) as parts:
        said = ["".join(text.text or "" for text in one.iter(SHEET + "t")) for one in xml.fromstring(parts.read("xl/sharedStrings.xml"))]
        styles = xml.fromstring(parts.read("xl/styles.xml"))
        named = {one.get("numFmtId"): one.get("formatCode").lower() for one in styles.iter(SHEET + "numFmt")}
        formats = [named.get(one.get("numFmtId"), "") for one in styles.find(SHEET + "cellXfs")]
        rows = [{re.sub(r"\d", "", cell.get("r")): held(cell, said, formats) for cell in row} for row in xml.fromstring(parts.read("xl/worksheets/sheet1.xml")).iter(SHEET + "row")]
    header, *rows = rows
    return [{header[column]: value for column, value in row.items() if column in header} for row in rows]


def held(cell, said, formats):
    """What is in a cell: a number is a day where it is shown as one."""
    value, kind = cell.find(SHEET + "v"), cell.get("t", "n")
    if value is None or kind == "s":
        return None if value is None else said[int(value.text)]
    if kind != "n":
        return f"{kind} {value.text}"
    shown = formats[int(cell.get("s", "0"))]
    if "h" in shown or ":" in shown:
        return f"time {value.text}"
    return f"day {FIRST_DAY + timedelta(days=int(float(value.text)))}" if "yy" in shown else float(value.text)


def same_cell(cell, seen, kind, french):
    """Whether a sheet holds what the file says; numbers have fifteen digits there, and nothing is an empty cell."""
    if not cell or kind == "day":
        return seen == (f"day {cell}" if cell else None)
    if kind in ("whole number", "decimal number"):
        return isinstance(seen, float) and math.isclose(seen, float(cell), rel_tol=LAST_BIT)
    return seen == cell or french and seen_in_french(cell) == seen


def seen_in_french(cell):
    """The file for a double click leaves it to the sheet what a text is, so long as every character of it is shown."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return f"day {cell}"
    return float(cell) if re.fullmatch(r"-?([1-9]\d{0,10}|0)", cell) else "'" + cell


def spreadsheet(lines, types, truth, work):
    for line in lines:
        file, french = file_of(line), "tableur" in line
        run(line)
        with open(file.replace("tableur", "mediation-numerique"), newline="", encoding="utf-8") as plain:
            rows = list(csv.DictReader(plain))
        yield sheet_differs(rows, sheet(Path(file).with_suffix(".xlsx")), types[file], french)


def sheet_differs(rows, seen, types, french):
    if len(rows) != len(seen):
        return f"{len(seen)} rows for {len(rows)}"
    for number, (row, read) in enumerate(zip(rows, seen), 1):
        for name, cell in row.items():
            if not same_cell(cell, read.get(name), types[name], french):
                return f"row {number}, {name}: {read.get(name)!r} for {cell!r}"
    return None
