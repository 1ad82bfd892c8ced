import { type Composition, circle, cycle, each, path, rect } from '../shapes.ts'

const notes: Composition = ({ a, b, c }, pick) => {
  const lines = each(5, (i) => rect(0, 32 + i * 22, 320, 3, c))
  const heads = each(4, (i) => {
    const x = 44 + i * 74
    const y = pick(3, 10) * 11 + 10
    const ink = cycle([a, b, a], i)
    return path(`M${x + 13} ${y}V${Math.max(y - 74, 6)}h7V${y}z`, ink) + circle(x, y, 20, ink)
  })
  return lines + heads
}

const record: Composition = ({ a, b, c }, pick) => {
  const x = pick(96, 130)
  const rings = each(4, (i) => circle(x, 80, 94 - i * 19, cycle([a, c, a, b], i)))
  return rings + circle(x, 80, 7, a) + path(`M320 0h-34l-96 104 16 14L320 30z`, b)
}

const keys: Composition = ({ a, b, c }, pick) => {
  const black = [1, 2, 4, 5, 6].filter((i) => i !== pick(1, 6))
  return (
    circle(pick(80, 240), 44, 40, b) +
    rect(0, 66, 320, 94, c) +
    each(7, (i) => rect(44 + i * 46, 66, 3, 94, a)) +
    black.map((i) => rect(i * 46 - 14, 66, 28, 56, a)).join('')
  )
}

const sound: Composition = ({ a, b, c }, pick) => {
  const r = pick(6, 10)
  return each(5, (i) => circle(0, 160, 250 - i * (42 + r / 5), cycle([a, b, c], i))) + circle(262, 40, pick(18, 28), a)
}

/** Notes on a staff, a record, piano keys, spreading sound. */
export const music: readonly Composition[] = [notes, record, keys, sound]
