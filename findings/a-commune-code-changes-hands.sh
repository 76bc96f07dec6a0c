#!/usr/bin/env bash
# Package: @etalab/decoupage-administratif 3.1.1 and 6.0.0 (npm), the reference of communes (COG 2023 and COG 2026). Seen 2026-11-29, Node 20.
# Guess: an INSEE code that existed once either still means that commune, or stands in the "anciensCodes" of its successor.
# Seen: 60054 is Les Hauts-Talican in the older edition and Beaumont-les-Nonains in the newer one, after the merged commune was split up again;
#   Les Hauts-Talican goes on under 60694, and has no "anciensCodes" at all, so that nothing in the newer edition says that its code was 60054.
# Why it matters: a record of 2022 with the code 60054 is moved to another commune without an error by whoever looks codes up, and a table from
#   old to new codes that is made of "anciensCodes" cannot mend it. The name beside the code has to be weighed with it.
# Source: run below; INSEE's table of movements of communes holds the split (Oise, 2024).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for version in 3.1.1 6.0.0; do
  mkdir "$version"
  tar -xzf "$(npm pack --silent "@etalab/decoupage-administratif@$version")" -C "$version"
done
cat >read.cjs <<'JS'
const communes = (version) =>
  require(`./${version}/package/data/communes.json`)
    .filter((one) => one.type === "commune-actuelle" && ["60054", "60694"].includes(one.code))
    .map((one) => `${version} ${one.code} ${one.nom} formerly ${(one.anciensCodes ?? []).join(" ") || "nothing"}`);
const seen = [...communes("3.1.1"), ...communes("6.0.0")].join("\n");
const expected = [
  "3.1.1 60054 Les Hauts-Talican formerly 60455 60694",
  "6.0.0 60054 Beaumont-les-Nonains formerly 60455",
  "6.0.0 60694 Les Hauts-Talican formerly nothing",
].join("\n");
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node read.cjs
