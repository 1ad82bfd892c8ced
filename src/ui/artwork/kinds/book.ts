import { type Composition, circle, cycle, each, line, path, rect } from '../shapes.ts'

const shelf: Composition = ({ a, b, c }, pick) => {
  const count = pick(7, 9)
  const step = 292 / count
  const books = each(count, (i) => {
    const tall = pick(76, 124)
    return rect(
      Math.round(16 + i * step),
      148 - tall,
      Math.round(step - pick(5, 9)),
      tall,
      cycle([a, b, a, c], i + pick(0, 1)),
    )
  })
  return books + rect(0, 148, 320, 12, a)
}

const open: Composition = ({ a, b, c }, pick) => {
  const sun = pick(36, 48)
  return (
    circle(160, 74, sun, b) +
    path('M24 60q76-16 136 22v78H24z', c) +
    path('M296 60q-76-16-136 22v78h136z', a) +
    each(3, (i) => line(`M44 ${88 + i * 20}q52-8 98 12`, a, 6)) +
    each(3, (i) => line(`M276 ${88 + i * 20}q-52-8-98 12`, c, 6))
  )
}

const stack: Composition = ({ a, b, c }, pick) => {
  const books = each(5, (i) => {
    const w = pick(130, 210)
    const x = pick(30, 80)
    return rect(x, 136 - i * 24, w, 24, cycle([a, b, c], i)) + rect(x + 16, 136 - i * 24, 8, 24, cycle([b, c, a], i))
  })
  return circle(pick(246, 276), pick(40, 60), 30, b) + books
}

const fan: Composition = ({ a, b, c }, pick) => {
  const tilt = pick(-12, 12)
  return (
    each(8, (i) =>
      path(`M160 160L${i * 46 - 24 + tilt} ${i % 2 ? 0 : 24}l46 ${i % 2 ? 24 : -24}z`, cycle([a, c, b, a], i)),
    ) + path('M118 160a42 42 0 0 1 84 0z', b)
  )
}

/** Shelves, an open book, a pile, leafing pages. */
export const book: readonly Composition[] = [shelf, open, stack, fan]
