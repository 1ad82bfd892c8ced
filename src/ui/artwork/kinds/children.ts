import { type Composition, circle, cycle, each, line, path, rect } from '../shapes.ts'

const balloons: Composition = ({ a, b, c }, pick) =>
  each(5, (i) => {
    const x = 44 + i * 58
    const y = pick(38, 78)
    return (
      line(`M${x} ${y}q${pick(-12, 12)} 60 ${pick(-8, 8)} 122`, a, 3) + circle(x, y, pick(24, 32), cycle([a, b, c], i))
    )
  })

const bird: Composition = ({ a, b, c }, pick) => {
  const eye = pick(52, 66)
  return (
    circle(270, 30, 20, b) +
    path('M20 150A86 86 0 0 1 192 84v66z', a) +
    path('M192 70l60 18-60 18z', b) +
    path('M20 150a62 62 0 0 1 110-30z', c) +
    circle(158, eye, 14, c) +
    circle(160, eye, 6, a) +
    rect(0, 150, 320, 10, b)
  )
}

const blocks: Composition = ({ a, b, c }, pick) => {
  const x = pick(30, 60)
  return (
    rect(x, 94, 66, 66, a) +
    rect(x + 66, 94, 66, 66, c) +
    path(`M${x + 132} 160V94h66v66h-16a17 17 0 0 0-34 0z`, b) +
    path(`M${x + 33} 94a33 33 0 0 1 66 0z`, b) +
    path(`M${x + 132} 94l33-56 33 56z`, a) +
    rect(x + 33, 28, 66, 33, a) +
    path(`M${x + 33} 28l33-24 33 24z`, c) +
    circle(x + 236, 134, 26, a) +
    circle(x + 16, 46, 12, b)
  )
}

const kite: Composition = ({ a, b, c }, pick) => {
  const x = pick(196, 236)
  const bow = (from: number, y: number) => path(`M${from} ${y}l-14-9v18zl14-9v18z`, b)
  return (
    circle(52, pick(36, 52), 28, b) +
    path(`M-20 160a90 ${pick(26, 40)} 0 0 1 180 0zM120 160a110 34 0 0 1 220 0z`, c) +
    line(`M${x} 128q-24 18-54 4t-56 10-64-2`, a, 4) +
    bow(x - 48, 130) +
    bow(x - 106, 141) +
    path(`M${x} 8l-52 54h52zm0 54h52l-52 68z`, a) +
    path(`M${x} 8l52 54h-52zm0 54h-52l52 68z`, b)
  )
}

/** Balloons, a bird, building blocks, a kite. */
export const children: readonly Composition[] = [balloons, bird, blocks, kite]
