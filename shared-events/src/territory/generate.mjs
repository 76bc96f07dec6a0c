// Writes the compact territory resource from the npm package @etalab/decoupage-administratif (data under Licence Ouverte 2.0).
// Usage: npm pack @etalab/decoupage-administratif@6.0.0, unpack it, then: node generate.mjs <package folder> > territories-2026.tsv
import {readFileSync} from 'node:fs'

const folder = process.argv[2]
const read = name => JSON.parse(readFileSync(`${folder}/data/${name}.json`, 'utf8'))
const out = []
const line = (...cells) => out.push(cells.join('\t'))

line('#', 'Code officiel géographique 2026, @etalab/decoupage-administratif 6.0.0, Licence Ouverte 2.0')
for (const r of read('regions')) line('R', r.code, r.nom)
for (const d of read('departements')) line('D', d.code, d.nom, d.region ?? '')
const epciOf = new Map()
for (const e of read('epci')) {
  line('E', e.code, e.nom)
  for (const m of e.membres) epciOf.set(m.code, e.code)
}
const communes = read('communes')
const current = new Set(communes.filter(c => c.type === 'commune-actuelle').map(c => c.code))
const byCode = (a, b) => (a.code < b.code ? -1 : 1)
for (const c of communes.filter(c => c.type === 'commune-actuelle').sort(byCode))
  line('C', c.code, c.nom, c.departement ?? c.collectiviteOutremer?.code ?? c.code.slice(0, 3), epciOf.get(c.code) ?? '', c.population ?? 0, (c.codesPostaux ?? []).join(','), '')
for (const c of communes.filter(c => c.type !== 'commune-actuelle' && !current.has(c.code)).sort(byCode)) {
  const parent = c.commune ?? c.chefLieu
  line('C', c.code, c.nom, c.departement, epciOf.get(parent) ?? '', c.population ?? 0, (c.codesPostaux ?? []).join(','), parent)
}
process.stdout.write(out.join('\n') + '\n')
