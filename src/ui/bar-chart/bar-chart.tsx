export type Bar = {
  label: string
  value: number
  /** The number as people write it: „1 240“. */
  words: string
}
export type BarChartProps = {
  title: string
  /** What the picture says, in a sentence or two: for whoever does not see it. */
  summary: string
  bars: readonly Bar[]
  /** A part of the page's ids; two charts on a page have two. */
  id: string
}

const rowHeight = 24
const barHeight = 15
const labelWidth = 110
const barsWidth = 176
const valueWidth = 54
const width = labelWidth + barsWidth + valueWidth
const gap = 8

/** Numbers as lying bars, drawn on the server: the longest is the greatest. The same numbers stand in a table beside it. */
export const BarChart = ({ title, summary, bars, id }: BarChartProps) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure class="ui-bar-chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        role="img"
        aria-label={title}
        aria-describedby={`chart-${id}-summary`}
      >
        {bars.map(({ label, value, words }, index) => (
          <Row label={label} words={words} length={(value / most) * barsWidth} top={index * rowHeight} />
        ))}
      </svg>
      <p class="ui-bar-chart-summary" id={`chart-${id}-summary`}>
        {summary}
      </p>
    </figure>
  )
}

const baseline = 17

const Row = ({ label, words, length, top }: { label: string; words: string; length: number; top: number }) => (
  <g>
    <text class="ui-bar-chart-label" x={labelWidth - gap} y={top + baseline} text-anchor="end">
      {label}
    </text>
    <rect
      class="ui-bar-chart-bar"
      x={labelWidth}
      y={top + (rowHeight - barHeight) / 2}
      width={rounded(length)}
      height={barHeight}
    />
    <text class="ui-bar-chart-value" x={rounded(labelWidth + length + gap / 2)} y={top + baseline}>
      {words}
    </text>
  </g>
)

const rounded = (length: number): number => Math.round(length * 10) / 10
