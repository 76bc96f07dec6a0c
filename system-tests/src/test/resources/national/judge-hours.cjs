// Judges texts of opening hours at instants, {texts, instants} in the file of the first argument, with the evaluator of the
// national map: one word per text, O open, C closed, U unknown at each instant, or why it gives up.
const { readFileSync } = require("node:fs");
const OpeningHours = require("opening_hours");

const lievin = { lat: 50.42, lon: 2.78, address: { country_code: "fr", state: "Hauts-de-France" } };
const { texts, instants } = JSON.parse(readFileSync(process.argv[2], "utf8"));

function judged(text) {
  try {
    const hours = new OpeningHours(text, lievin);
    return instants
      .map((instant) => new Date(instant))
      .map((moment) => (hours.getState(moment) ? "O" : hours.getUnknown(moment) ? "U" : "C"))
      .join("");
  } catch (raised) {
    return `gives up: ${raised}`;
  }
}
console.error = console.warn = () => {};
console.log(JSON.stringify(texts.map(judged)));
