#!/usr/bin/env bash
# Package: @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 (npm), the library that the national map of venues reads its standard with.
#   Seen 2026-11-29, Node 20.
# Guess: the column "services" may be empty, as the schema allows; the other columns are then read as they stand.
# Seen: a venue without services is read as "Ce lieu n'accueille pas de public", whatever its column "modalites_acces" says, and five more
#   columns are dropped without a word: publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge, itinerance and
#   modalites_accompagnement.
# Why it matters: not having said what one offers reads as being closed to the public. Whoever gathers records must ask for services.
# Source: run below; from-schema-lieux-de-mediation-numerique-fields.js, hasServices and modalitesAccessIfAny.
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

const said = {
  publics_specifiquement_adresses: "Seniors",
  prise_en_charge_specifique: "Surdité",
  frais_a_charge: "Gratuit",
  itinerance: "Fixe",
  modalites_accompagnement: "En autonomie",
  modalites_acces: "Se présenter",
};
function read(more) {
  const [venue] = fromSchemaLieuxDeMediationNumerique([row({ ...said, ...more })]);
  return Object.keys(said).map((column) => `${column}: ${venue[column] ?? "lost"}`).join("\n");
}
const seen = read({ services: undefined }) + "\n" + read({}).split("\n").filter((line) => line.endsWith("lost")).length + " lost with services";
const expected = `publics_specifiquement_adresses: lost
prise_en_charge_specifique: lost
frais_a_charge: lost
itinerance: lost
modalites_accompagnement: lost
modalites_acces: Ce lieu n'accueille pas de public
0 lost with services`;
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node read.cjs
