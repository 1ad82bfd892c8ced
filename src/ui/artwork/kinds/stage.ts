import { type Composition, circle, each, line, path, rect } from '../shapes.ts'

const curtain: Composition = ({ a, b, c }, pick) => {
  const w = pick(84, 104)
  const folds = each(3, (i) =>
    path(`M${18 + i * 28} 0h9L${6 + i * 20} 160h-8zM${302 - i * 28} 0h-9l${12 + i * 8} 160h8z`, b),
  )
  return (
    circle(160, 150, pick(58, 72), c) +
    path(`M0 0h${w + 44}Q${w} 110 ${w - 26} 160H0zM320 0H${276 - w}q44 110 70 160H320z`, a) +
    folds +
    rect(0, 0, 320, 16, b)
  )
}

const masks: Composition = ({ a, b, c }, pick) => {
  const drop = pick(8, 20)
  return (
    path(`M150 ${12 + drop}h116v60a58 58 0 0 1-116 0z`, b) +
    path(`M176 ${52 + drop}h24v10h-24zm40 0h24v10h-24zM182 ${104 + drop}a26 26 0 0 1 52 0z`, c) +
    path('M52 12h116v66a58 58 0 0 1-116 0z', a) +
    path('M76 48h24v10H76zm44 0h24v10h-24zM82 84h56a28 28 0 0 1-56 0z', c)
  )
}

const spotlights: Composition = ({ a, b, c }, pick) => {
  const x = pick(120, 200)
  return (
    path(`M40 0h20l${x + 10} 160H${x - 100}z`, c) +
    path(`M280 0h-20L${x - 60} 160h150z`, b) +
    circle(x, 78, 20, a) +
    path(`M${x - 30} 160q0-58 30-58t30 58z`, a)
  )
}

const puppet: Composition = ({ a, b, c }, pick) => {
  const x = pick(140, 180)
  const [left, right] = [pick(70, 96), pick(70, 96)]
  return (
    circle(x, 92, 66, b) +
    line(`M${x} 14v30M${x - 62} 14v${left - 14}M${x + 62} 14v${right - 14}`, a, 2) +
    line(
      `M${x - 18} 84L${x - 62} ${left}M${x + 18} 84L${x + 62} ${right}M${x - 14} 128l-12 26M${x + 14} 128l12 26`,
      a,
      9,
    ) +
    path(`M${x} 64l34 70h-68z`, c) +
    path(`M${x} 64l34 70h-34z`, a) +
    circle(x, 52, 17, a) +
    path(`M${x - 20} 44l20-28 20 28z`, c) +
    rect(x - 82, 6, 164, 9, a)
  )
}

/** Curtains, two masks, spotlights upon one figure, a puppet. */
export const stage: readonly Composition[] = [curtain, masks, spotlights, puppet]
