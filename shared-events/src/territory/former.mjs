// Former communes, as lines of the territory resource: F, code, name, successor's code, end, postcodes of its own.
// The end is a day up to 2019 (from INSEE's movements), then the year of the first edition that lacks it.

const EDITIONS = [['0.7.0', 2019], ['1.1.1', 2021], ['2.3.1', 2022], ['3.1.1', 2023], ['4.1.0', 2024], ['5.3.0', 2025]]

/** A name as it is compared: like Territories.plain. */
const plain = name => ` ${name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('œ', 'oe').replace(/[^a-z0-9]+/g, ' ').trim()} `
  .replaceAll(' st ', ' saint ').replaceAll(' ste ', ' sainte ').trim()
const grouped = (all, by) => all.reduce((map, one) => map.set(by(one), [...(map.get(by(one)) ?? []), one]), new Map())
const key = ({code, nom}) => `${code} ${plain(nom)}`

/** Postcodes that a code has had since 2018. @param read as for former */
export function postcodesOf(read) {
  const all = grouped([
    ...EDITIONS.flatMap(([version]) => read(version, 'communes')).flatMap(c => (c.codesPostaux ?? []).map(one => [c.code, one])),
    ...read('codes-postaux', 'codes-postaux').map(c => [c.codeCommune, c.codePostal]),
  ], ([code]) => code)
  return code => [...new Set((all.get(code) ?? []).map(([, postcode]) => postcode))]
}

/** @param read reads one file of one package's data: read('0.7.0', 'communes') */
export function former(read) {
  const now = read('6.0.0', 'communes')
  const whole = new Map(now.filter(c => c.type === 'commune-actuelle').map(c => [c.code, c]))
  const parts = new Map(now.filter(c => !whole.has(c.code)).map(c => [c.code, c]))
  const living = new Set([...whole.values(), ...parts.values()].map(key))
  const merged = new Map([...whole.values()].flatMap(c => (c.anciensCodes ?? []).map(old => [old, c.code])))
  const named = grouped([...whole.values()], c => plain(c.nom))

  const edition = version => read(version, 'communes').filter(c => c.type === 'commune-actuelle')

  /** The commune of full standing that one of an edition is today: its name may have gone on under another code. */
  const today = (c, then) => {
    if (whole.has(c.code) && living.has(key(c))) return c.code
    const moved = (named.get(plain(c.nom)) ?? []).find(one => one.code.slice(0, 2) === c.code.slice(0, 2) && !then.has(key(one)))
    const part = parts.get(c.code)
    return moved ? moved.code : whole.has(c.code) ? c.code : part ? part.commune ?? part.chefLieu : merged.get(c.code)
  }
  const of2019 = new Set(edition('0.7.0').map(key))

  const history = read('0.7.0', 'historique-communes')
  const byId = new Map(history.map(one => [one.id, one]))

  /** Follows who became whom, then of whom it is a part, to 2019; then to today. */
  const heir = one => {
    while (one.successeur) {
      if (whole.has(one.code) && living.has(key(one))) return one.code
      one = byId.get(one.successeur)
    }
    return one.pole && !(whole.has(one.code) && living.has(key(one))) ? heir(byId.get(one.pole)) : today(one, of2019)
  }

  const found = new Map()
  const add = (c, successor, end) => {
    if (living.has(key(c))) return
    if (!whole.has(successor)) throw new Error(`no successor: ${c.code} ${c.nom}`)
    const known = found.get(key(c))
    if (known && known.end >= end) return
    found.set(key(c), {code: c.code, name: c.nom, successor, end})
  }
  const stood = history.filter(one => one.type === 'COM')
  stood.filter(one => one.dateFin).forEach(one => add(one, heir(one), one.dateFin))
  EDITIONS.forEach(([version], place) => {
    const gone = String(EDITIONS[place + 1]?.[1] ?? 2026)
    const then = new Set(edition(version).map(key))
    edition(version).forEach(c => add(c, today(c, then), gone))
  })
  // Parts that no edition has as communes of full standing: their own code or name went with them.
  const only = (c, successor, end) => found.has(key(c)) || add(c, successor, end)
  history.filter(one => one.type === 'COMD' || one.type === 'COMA').forEach(one => only(one, heir(one), one.dateFin ?? ''))
  now.filter(c => c.type !== 'commune-actuelle').forEach(c => only(c, c.commune ?? c.chefLieu, ''))

  const codes = new Set([...found.values()].map(one => one.code))
  for (const [old, successor] of merged)
    if (!codes.has(old) && !parts.has(old)) throw new Error(`no former commune ${old}, now ${successor}`)
  for (const one of found.values())
    if (merged.has(one.code) && !parts.has(one.code) && merged.get(one.code) !== one.successor) throw new Error(`two successors: ${one.code} ${one.name}`)

  const postcodes = postcodesOf(read)
  const own = one => postcodes(one.code).filter(postcode => !whole.get(one.successor).codesPostaux?.includes(postcode))
  return [...found.values()]
    .sort((a, b) => (key({code: a.code, nom: a.name}) < key({code: b.code, nom: b.name}) ? -1 : 1))
    .map(one => ['F', one.code, one.name, one.successor, one.end, whole.has(one.code) || parts.has(one.code) ? '' : own(one).join(',')])
}
