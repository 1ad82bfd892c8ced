/** Flags that the house can draw. */
export type FundingEmblem = 'eu' | 'bulgaria'

export const Flag = ({ emblem }: { emblem: FundingEmblem }) => (
  <svg class="ui-funding-note-flag" viewBox="0 0 54 36" width="54" height="36" aria-hidden="true" focusable="false">
    {emblem === 'eu' ? <Stars /> : <Stripes />}
  </svg>
)

/** The flag as a file of its own, for paper. */
export const flagFile = (emblem: FundingEmblem): string =>
  String(<Flag emblem={emblem} />).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')

/** Twelve stars in a circle upon blue. */
const Stars = () => (
  <>
    <rect width="54" height="36" fill="#003399" />
    <path d={twelveStars} fill="#ffcc00" />
  </>
)

const Stripes = () => (
  <>
    <rect width="54" height="12" fill="#ffffff" />
    <rect y="12" width="54" height="12" fill="#00966e" />
    <rect y="24" width="54" height="12" fill="#d62612" />
  </>
)

const turn = (part: number, radius: number) => [
  radius * Math.sin(part * 2 * Math.PI),
  -radius * Math.cos(part * 2 * Math.PI),
]

/** A star has ten corners, every second one on the inner circle. */
function star(x: number, y: number): string {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const [across = 0, down = 0] = turn(corner / 10, corner % 2 === 0 ? 2 : 0.76)
    return `${(x + across).toFixed(2)} ${(y + down).toFixed(2)}`
  })
  return `M${corners.join('L')}Z`
}

const twelveStars = Array.from({ length: 12 }, (_, hour) => {
  const [across = 0, down = 0] = turn(hour / 12, 12)
  return star(27 + across, 18 + down)
}).join('')
