// Reads rows of the national standard (a JSON array in the file of the first argument) as the national library does, each alone
// and then the whole list, and against the constraints of the schema (a table in the file of the second). Says what is refused.
const { readFileSync } = require("node:fs");
const { fromSchemaLieuxDeMediationNumerique } = require("@gouvfr-anct/lieux-de-mediation-numerique");

const rows = JSON.parse(readFileSync(process.argv[2], "utf8"));
const columns = readFileSync(process.argv[3], "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([name, , required, longest, pattern]) => ({
    name,
    required: required === "required",
    longest: longest ? Number(longest) : Infinity,
    pattern: new RegExp(pattern || "", "u"),
  }));

const faults = [];
for (const row of rows) {
  try {
    const [venue] = fromSchemaLieuxDeMediationNumerique([row]);
    const lost = ["publics_specifiquement_adresses", "frais_a_charge", "modalites_accompagnement"]
      .filter((column) => row.services && row[column] && !venue[column]);
    lost.forEach((column) => faults.push(`${row.id} library loses ${column}`));
  } catch (refused) {
    faults.push(`${row.id} library: ${refused.message}`);
  }
  for (const { name, required, longest, pattern } of columns) {
    const cell = row[name] === undefined ? "" : String(row[name]);
    const wrong = cell === "" ? required : [...cell].length > longest || !pattern.test(cell);
    if (wrong) faults.push(`${row.id} schema: ${name} « ${cell} »`);
  }
}
if (faults.length === 0 && fromSchemaLieuxDeMediationNumerique(rows).length !== rows.length) faults.push("rows are missing");
console.log(JSON.stringify(faults));
