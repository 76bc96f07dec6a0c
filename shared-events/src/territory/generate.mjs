// Writes the compact territory resource from the npm package @etalab/decoupage-administratif (data under Licence Ouverte 2.0):
// its edition of the year, and for former communes the editions before (0.7.0 carries INSEE's movements since 1943) and
// the postcodes of 2018 in the npm package codes-postaux. Usage, in an empty folder:
//   for v in 0.7.0 1.1.1 2.3.1 3.1.1 4.1.0 5.3.0 6.0.0; do
//     mkdir $v && tar xzf $(npm pack -s @etalab/decoupage-administratif@$v) -C $v --strip-components=1; done
//   mkdir -p codes-postaux/data && tar xzf $(npm pack -s codes-postaux@2.1.0) -C codes-postaux/data --strip-components=1
//   node generate.mjs . | gzip -9n > territories-2026.tsv.gz
import {readFileSync} from 'node:fs'
import {former, postcodesOf} from './former.mjs'

const folder = process.argv[2]
const of = (version, name) => JSON.parse(readFileSync(`${folder}/${version}/data/${name}.json`, 'utf8'))
const read = name => of('6.0.0', name)
const out = []
const line = (...cells) => out.push(cells.join('\t'))

line('#', 'Code officiel géographique 2026, @etalab/decoupage-administratif 6.0.0, Licence Ouverte 2.0 ; anciennes communes depuis 1943 : ses éditions 2019 à 2025, codes-postaux 2.1.0')
for (const r of read('regions')) line('R', r.code, r.nom)
for (const d of read('departements')) line('D', d.code, d.nom, d.region ?? '')
const epciOf = new Map()
for (const e of read('epci')) {
  line('E', e.code, e.nom)
  for (const m of e.membres) epciOf.set(m.code, e.code)
}
const communes = read('communes')
const current = new Set(communes.filter(c => c.type === 'commune-actuelle').map(c => c.code))
const wholes = new Map(communes.filter(c => c.type === 'commune-actuelle').map(c => [c.code, c.codesPostaux ?? []]))
const before = postcodesOf(of)
const byCode = (a, b) => (a.code < b.code ? -1 : 1)
for (const c of communes.filter(c => c.type === 'commune-actuelle').sort(byCode))
  line('C', c.code, c.nom, c.departement ?? c.collectiviteOutremer?.code ?? c.code.slice(0, 3), epciOf.get(c.code) ?? '', c.population ?? 0, (c.codesPostaux ?? []).join(','), '')
for (const c of communes.filter(c => c.type !== 'commune-actuelle' && !current.has(c.code)).sort(byCode)) {
  const parent = c.commune ?? c.chefLieu
  line('C', c.code, c.nom, c.departement, epciOf.get(parent) ?? '', c.population ?? 0,
    (c.codesPostaux ?? before(c.code).filter(postcode => !wholes.get(parent).includes(postcode))).join(','), parent)
}
for (const cells of former(of)) line(...cells)
process.stdout.write(out.join('\n') + '\n')
