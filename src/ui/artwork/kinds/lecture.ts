import { type Composition, circle, cycle, each, path, writing } from '../shapes.ts'

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

/** A speech bubble, a thought beside a peak, listeners. */
export const lecture: readonly Composition[] = [speech, thought, audience]
