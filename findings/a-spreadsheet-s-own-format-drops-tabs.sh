#!/usr/bin/env bash
# Package: libreoffice-calc 7.4.7.2 (Debian 12: 4:7.4.7-1+deb12u14), headless. Seen 2026-11-29.
# Guess: a CSV that is converted to .ods holds the same characters as one that is converted to .xlsx: .ods is Calc's own format.
# Seen: converted on to CSV, the .xlsx gives every tab back and the .ods none. Of a cell of one line the tab stands in the .ods and is dropped when
#   it is read; of a cell with a line end it is not even written: "x<tab>y" becomes "xy", in the text and in the cell's string value.
# Why it matters: descriptions of venues and workshops have tabs where they were pasted from a table; whoever keeps the file as .ods has
#   words that run together, without a warning. Convert to .xlsx instead.
# Source: run below; docs/analysts.md therefore writes workbooks as .xlsx.
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice (Debian: libreoffice-calc) is not here" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf 'one,lines\n"a\tb","x\ty\nz\tw"\n' >cells.csv
convert() { soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$1" "$2" >/dev/null 2>&1; }
for kind in ods xlsx; do
  convert "$kind" cells.csv
  mkdir $kind
  mv cells.$kind $kind/
  (cd $kind && convert csv cells.$kind)
done
seen=$(sed 's/\t/<tab>/g' ods/cells.csv xlsx/cells.csv; unzip -p ods/cells.ods content.xml | grep -o '<text:tab/>' | wc -l)
expected=$'one,lines\nab,"xy\nzw"\none,lines\na<tab>b,"x<tab>y\nz<tab>w"\n1'
echo "$seen"
if [ "$seen" != "$expected" ]; then
  printf 'CHANGED, expected:\n%s\n' "$expected" >&2
  exit 1
fi
