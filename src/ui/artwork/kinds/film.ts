import { type Composition, circle, cycle, each, path, rect } from '../shapes.ts'

const strip: Composition = ({ a, b, c }, pick) =>
  circle(pick(40, 90), pick(30, 60), 50, b) +
  `<g transform="rotate(${pick(-18, -10)} 160 80)">` +
  rect(-40, 36, 400, 92, a) +
  each(4, (i) => rect(-14 + i * 94, 56, 80, 52, cycle([c, b], i))) +
  path(
    each(20, (i) => `M${i * 20 - 34} 41h10v9h-10zm0 73h10v9h-10z`),
    c,
  ) +
  '</g>'

const beam: Composition = ({ a, b, c }, pick) => {
  const y = pick(96, 116)
  return (
    path(`M76 ${y}L320 0v150z`, b) +
    path(`M14 ${y - 24}h56v56H14zM70 ${y - 10}l18-8v40l-18-8z`, a) +
    circle(30, y - 44, 22, a) +
    circle(66, y - 40, 16, a) +
    circle(30, y - 44, 7, c) +
    circle(66, y - 40, 5, c)
  )
}

const reel: Composition = ({ a, b, c }, pick) => {
  const turn = pick(0, 71)
  const holes = each(5, (i) => {
    const angle = ((turn + i * 72) * Math.PI) / 180
    return circle(Math.round(110 + Math.cos(angle) * 52), Math.round(84 + Math.sin(angle) * 52), 20, i === 0 ? b : c)
  })
  return path('M110 146h210v34H110z', b) + circle(110, 84, 92, a) + holes + circle(110, 84, 12, c)
}

const clapper: Composition = ({ a, b, c }, pick) => {
  const x = pick(64, 104)
  const bar = (y: number) => each(4, (i) => path(`M${x + 14 + i * 48} ${y}h24l-16 22h-24z`, c))
  return (
    circle(x + 186, 62, 46, b) +
    rect(x, 74, 180, 86, a) +
    bar(74) +
    path(`M${x} 110h180v4H${x}zm54 4h4v46h-4zm62 0h4v46h-4z`, c) +
    `<g transform="rotate(${pick(-20, -13)} ${x} 66)">${rect(x, 46, 180, 22, a)}${bar(46)}</g>`
  )
}

/** A strip of film, a projector's beam, a reel, a clapperboard. */
export const film: readonly Composition[] = [strip, beam, reel, clapper]
