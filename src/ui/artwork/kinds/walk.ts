import { type Composition, circle, cycle, each, line, path, rect } from '../shapes.ts'

const hills: Composition = ({ a, b, c }, pick) =>
  circle(pick(180, 250), pick(44, 64), 36, b) +
  path(`M-20 160a100 ${pick(88, 104)} 0 0 1 200 0z`, a) +
  path(`M110 160a110 ${pick(64, 84)} 0 0 1 230 0z`, c) +
  line('M56 164q20-26 4-44t14-32', b, 8)

const river: Composition = ({ a, b, c }, pick) => {
  const wave = 'q20-16 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0'
  const trees = each(4, (i) => {
    const x = 36 + i * 34
    const top = pick(14, 40)
    return path(`M${x - 3} 92V${top + 20}h6v72z`, a) + path(`M${x} ${top}l17 56H${x - 17}z`, cycle([a, c], i))
  })
  return (
    circle(pick(220, 270), 46, 34, b) +
    trees +
    path(`M0 92h320v68H0z`, a) +
    each(3, (i) => line(`M${-10 * i} ${112 + i * 20}${wave}`, cycle([c, b], i), 6))
  )
}

const road: Composition = ({ a, b, c }, pick) => {
  const x = pick(120, 200)
  return (
    circle(x, 74, 44, b) +
    path('M0 74h320v86H0z', c) +
    path(`M${x - 6} 74h12L280 160H40z`, a) +
    path(`M${x - 1} 84h2l2 14h-6zM${x - 4} 108h8l3 18h-14zM${x - 8} 138h16l4 22h-24z`, c)
  )
}

const signpost: Composition = ({ a, b, c }, pick) => {
  const x = pick(100, 132)
  return (
    circle(264, pick(46, 62), 38, b) +
    path(`M0 128l70-36 60 30 76-44 114 60v22H0z`, c) +
    rect(x - 6, 14, 12, 146, a) +
    path(`M${x - 26} 26h88l20 17-20 17h-88z`, a) +
    path(`M${x + 26} 70h-96l-20 17 20 17h96z`, b) +
    path('M0 150q80-16 160 0t160 0v10H0z', a)
  )
}

/** Hills with a path, the river, a road, a signpost. */
export const walk: readonly Composition[] = [hills, river, road, signpost]
