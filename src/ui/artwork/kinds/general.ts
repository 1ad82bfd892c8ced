import { type Composition, circle, cycle, each, line, path, rect } from '../shapes.ts'

const target: Composition = ({ a, b, c }, pick) => {
  const x = pick(120, 170)
  return (
    circle(44, pick(30, 50), 22, b) +
    each(4, (i) => circle(x, 92, 74 - i * 19, cycle([a, c], i))) +
    path(`M${x} 92L320 0v${pick(46, 66)}z`, b)
  )
}

const arcs: Composition = ({ a, b, c }, pick) => {
  const order = pick(0, 2)
  return each(4, (i) => {
    const x = i * 80
    const inks = [a, b, c] as const
    const big = cycle(inks, i + order)
    const small = cycle(inks, i + order + 1)
    return i % 2
      ? path(`M${x} 0h80v160a80 160 0 0 1-80-160z`, big) + path(`M${x + 40} 0h40v80a40 80 0 0 1-40-80z`, small)
      : path(`M${x} 160v-80a80 80 0 0 1 80 80z`, big) + path(`M${x} 80a80 80 0 0 1 80-80v80z`, small)
  })
}

const trio: Composition = ({ a, b, c }, pick) => {
  const y = pick(72, 92)
  return rect(96, y - 58, 116, 116, b) + circle(92, y, 62, a) + path(`M232 ${y - 74}l74 74-74 74-74-74z`, c)
}

const dawn: Composition = ({ a, b, c }, pick) => {
  const x = pick(110, 210)
  const wave = 'q27-18 54 0t54 0 54 0 54 0 54 0 54 0 54 0'
  const rays = each(9, (i) => path(`M${x} 110L${x - 330 + i * 72}-60h38z`, cycle([c, a], i)))
  return rays + circle(x, 110, 52, b) + path(`M-20 116${wave}V160H-20z`, a) + line(`M-40 140${wave}`, c, 7)
}

/** A target, arches, the three shapes of the house, daybreak over the Danube. */
export const general: readonly Composition[] = [target, arcs, trio, dawn]
