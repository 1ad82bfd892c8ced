import { type Composition, circle, cycle, each, path, rect, writing } from '../shapes.ts'

const speech: Composition = ({ a, b, c }, pick) => {
  const x = pick(20, 50)
  return (
    circle(270, pick(30, 56), 54, b) +
    path(`M${x} 18h190v92H${x + 84}l-34 36v-36H${x}z`, a) +
    writing(x + 26, 38, 138, c)
  )
}

const thought: Composition = ({ a, b }, pick) => {
  const peak = pick(100, 140)
  return path(`M10 160L${peak} 10l36 150z`, a) + circle(234, 84, pick(72, 84), b) + writing(188, 58, 96, a)
}

const audience: Composition = ({ a, b, c }, pick) => {
  const shift = pick(-16, 16)
  const heads = each(2, (row) =>
    each(7, (i) => circle(i * 54 + row * 27 - 20, 132 + row * 26, 24, cycle([a, c], i + row))),
  )
  return circle(160 + shift, 62, 48, b) + path(`M${136 + shift} 46h48v8h-48zm0 18h30v8h-30z`, a) + heads
}

const lamp: Composition = ({ a, b, c }, pick) => {
  const x = pick(150, 180)
  return (
    path(`M${x - 22} 56h78l58 92H${x - 84}z`, b) +
    path(`M${x - 40} 58q56-76 114 0z`, a) +
    path(`M56 148L34 78l${x - 28}-54 4 7L44 80l20 68z`, a) +
    circle(39, 79, 9, c) +
    path(`M${x - 56} 148q34-20 68 0 34-20 68 0v-14q-34-20-68 0-34-20-68 0z`, c) +
    rect(0, 148, 320, 12, a)
  )
}

/** A speech bubble, a thought beside a peak, listeners, a lamp above a book. */
export const lecture: readonly Composition[] = [speech, thought, audience, lamp]
