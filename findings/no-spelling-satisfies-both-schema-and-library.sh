#!/usr/bin/env bash
# Package: @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 (npm) beside the national schema "lieux de médiation numérique" 1.0.2, whose
#   standard it models. Seen 2026-11-29, Node 20.
# Guess: what the schema's pattern of a column takes, the library takes too, at least in one spelling.
# Seen: not for the label of La Poste (schema: "Étapes numériques(La Poste)", library: "Étapes numériques (La Poste)", each refuses the
#   other's), nor for any telephone number of French Polynesia: the schema wants +689 and the eight figures without a sign between
#   them, the library takes nine figures, six, or eight with points or spaces. Both values are in the standard's own scope.
# Why it matters: no row with that label in its own column, or with that number, passes both; the library then raises for the whole list.
#   Whoever exports writes the label among the other labels and leaves the number out.
# Source: run below; the two patterns are those of the schema's fields formations_labels and telephone (schema.data.gouv.fr, Licence Ouverte);
#   lib/esm/models/contact/contact.js and models/formation-label/formation-label.js.
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

const label = /(?:(?:^|\|)(Étapes numériques\(La Poste\)|ORDI 3.0))+$/u;
const phone = /^(\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)(\d){6,9}$/u;
function judged(column, pattern, value) {
  let library = "library takes it";
  try {
    fromSchemaLieuxDeMediationNumerique([row({ [column]: value })]);
  } catch (raised) {
    library = "library raises";
  }
  return `${value}: schema ${pattern.test(value) ? "takes" : "refuses"} it, ${library}`;
}
const seen = [
  judged("formations_labels", label, "Étapes numériques(La Poste)"),
  judged("formations_labels", label, "Étapes numériques (La Poste)"),
  judged("telephone", phone, "+68940123456"),
  judged("telephone", phone, "+689 40.123.456"),
  judged("telephone", phone, "+33321000000"),
].join("\n");
const expected = [
  "Étapes numériques(La Poste): schema takes it, library raises",
  "Étapes numériques (La Poste): schema refuses it, library takes it",
  "+68940123456: schema takes it, library raises",
  "+689 40.123.456: schema refuses it, library takes it",
  "+33321000000: schema takes it, library takes it",
].join("\n");
console.log(seen);
if (seen !== expected) {
  console.error("CHANGED, expected:\n" + expected);
  process.exit(1);
}
JS
node read.cjs
