import { type Composition, circle, cycle, each, line, path, rect } from '../shapes.ts'

const pencil: Composition = ({ a, b, c }, pick) => {
  const y = pick(14, 34)
  return (
    circle(pick(60, 80), 112, 62, b) +
    rect(pick(196, 220), 66, 94, 94, c) +
    `<g transform="rotate(${pick(-34, -22)} 160 80)">` +
    path(`M30 ${y + 32}h200v36H30z`, a) +
    path(`M230 ${y + 32}l44 18-44 18z`, c) +
    path(`M258 ${y + 43}l16 7-16 7z`, a) +
    rect(44, y + 32, 14, 36, b) +
    '</g>'
  )
}

/** Cut paper on a wall: one path for each ink keeps the markup short. */
const tiles: Composition = ({ a, b, c }, pick) => {
  const cut = { [a]: '', [b]: '', [c]: '' }
  for (let i = 0; i < 18; i++) {
    const corner = `M${(i % 6) * 54 - 2} ${Math.floor(i / 6) * 54}`
    cut[cycle([a, b, c], i + pick(0, 2))] += corner + cycle(cuts, pick(0, cuts.length - 1))
  }
  return Object.entries(cut)
    .map(([ink, d]) => path(d, ink))
    .join('')
}

const cuts = [
  'h54a54 54 0 0 1-54 54z',
  'h54v54a54 54 0 0 1-54-54z',
  'l54 54h-54z',
  'm0 54a54 54 0 0 1 54-54v54z',
  'm9 27a18 18 0 0 0 36 0 18 18 0 0 0-36 0z',
] as const

/** The stepped diamonds of a Chiprovtsi carpet. */
const carpet: Composition = ({ a, b, c }, pick) => {
  const size = pick(12, 14)
  const steps = 'M-.5-3.5h1v7h-1zm-1 1h3v5h-3zm-1 1h5v3h-5zm-1 1h7v1h-7z'
  const diamond = (x: number, scale: number, fill: string) =>
    `<path fill="${fill}" transform="translate(${x} 80)scale(${scale})" d="${steps}"/>`
  return (
    each(4, (i) => diamond(26 + i * 90, size, cycle([a, b], i)) + diamond(26 + i * 90, size / 2, cycle([c, a], i))) +
    path(`M-8 0${'l14 16 14-16'.repeat(12)}M-8 160${'l14-16 14 16'.repeat(12)}`, c)
  )
}

/** A jug of the potters of Troyan with its runs of glaze. */
const jug: Composition = ({ a, b, c }, pick) => {
  const x = pick(110, 150)
  const band = (down: number, thick: number, ink: string) => {
    const half = Math.round(Math.sqrt(60 ** 2 - (down + Math.sign(down) * (thick / 2)) ** 2)) - 1
    const drops = Math.floor((half - 5) / 14)
    return line(`M${x - drops * 14} ${96 + down}${'q7 11 14 0t14 0'.repeat(drops)}`, ink, thick)
  }
  return (
    circle(x + 130, pick(40, 60), 34, b) +
    line(`M${x + 20} 26q58-4 54 42-2 22-28 30`, a, 12) +
    path(`M${x - 34} 10h60q10 0 8 10l-12 26h-44l-14-26q-4-10 2-10z`, b) +
    circle(x, 96, 60, a) +
    band(-26, 9, b) +
    band(0, 9, c) +
    band(26, 9, b) +
    rect(0, 150, 320, 10, c) +
    rect(x - 36, 142, 72, 10, a)
  )
}

/** A pencil, a wall of cut paper, a woven carpet, a jug. */
export const workshop: readonly Composition[] = [pencil, tiles, carpet, jug]
