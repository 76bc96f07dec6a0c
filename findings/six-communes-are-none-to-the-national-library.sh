#!/usr/bin/env bash
# Package: @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 (npm), the library that the national map of venues reads its standard with.
#   Seen 2026-11-29, Node 20.
# Guess: every commune of the official geographic code can stand in the column "commune".
# Seen: six communes have brackets in their official names (Château-Chinon (Ville) 58062 and (Campagne) 58063, Bors (Canton de …) 16052
#   and 16053, Castillon (Canton …) 64181 and 64182). The library takes no bracket in a commune and raises CommuneError; as it maps a
#   list row by row without catching anything, one such row loses the whole list. The schema itself asks nothing of the column.
# Why it matters: a network that reaches into the Nièvre, the Charente or the Pyrénées-Atlantiques publishes valid rows by which readers
#   lose all of them. Whoever exports must leave the brackets out.
# Source: run below; names as INSEE's code officiel géographique has them; lib/esm/models/adresse/adresse.js, COMMUNE_REG_EXP.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @gouvfr-anct/lieux-de-mediation-numerique@2.3.0

cat >read.cjs <<'JS'
const { fromSchemaLieuxDeMediationNumerique } = require("@gouvfr-anct/lieux-de-mediation-numerique");
const row = (more) => ({
  id: "1", pivot: "00000000000000", nom: "Lieu", commune: "Liévin", code_postal: "62800", code_insee: "62510",
  adresse: "1 rue Zola", date_maj: "2026-11-29", services: "Aide aux démarches administratives", ...more,
});

function read(rows) {
  try {
    return fromSchemaLieuxDeMediationNumerique(rows).length + " read";
  } catch (raised) {
    return raised.message;
  }
}
const seen = [
  read([row({}), row({ commune: "Château-Chinon (Ville)", code_postal: "58120", code_insee: "58062" })]),
  read([row({}), row({ commune: "Château-Chinon Ville", code_postal: "58120", code_insee: "58062" })]),
].join("\n");
const expected = "La commune Château-Chinon (Ville) n'est pas valide\n2 read";
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node read.cjs
