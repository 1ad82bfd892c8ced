import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { type Area, areaName, around, bareAreaName } from './area.ts'
import type { AreaMap, MapDot } from './map.ts'
import { land, rivers } from './outline.ts'

interface MapProps {
  readonly lang: Lang
  readonly map: AreaMap
  readonly label: string
  /** Where a dot leads. */
  readonly href: (area: Area) => string
  /** „с. Николово: 3 събития“ */
  readonly dotWords: (place: string, count: number) => string
  readonly place: Area | undefined
  /** What stands under it. */
  readonly children: Child
}

const words = phrases({
  outline: { bg: 'Очертания: Natural Earth', en: 'Outline: Natural Earth' },
})

/** Dots that are links, over the outline of the country. It says nothing that the list beside it does not. */
export const AreaMapView = ({ map, place, children, ...props }: MapProps) => {
  const chosen = around(place)
  return (
    <nav class="places-map" id="map" aria-label={props.label}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} aria-label={props.label}>
        <g transform={`scale(${map.scale}) translate(${-map.left} ${-map.top})`}>
          <path class="places-map-land" d={land} vector-effect="non-scaling-stroke" />
          <path class="places-map-river" d={rivers} vector-effect="non-scaling-stroke" />
        </g>
        {map.dots.map((dot) => (
          <DotLink {...props} dot={dot} current={chosen.includes(dot.area)} />
        ))}
      </svg>
      <p class="places-map-note">
        {children} <span class="places-map-source">{words[props.lang].outline}</span>
      </p>
    </nav>
  )
}

/** The name of the link tells the count already, in a sentence; the number lies over it, for the eye. */
const unread = { 'aria-hidden': 'true' } as const

/** A finger needs more than the smallest dots. */
const touchRadius = 21

interface DotProps extends Pick<MapProps, 'lang' | 'href' | 'dotWords'> {
  readonly dot: MapDot
  readonly current: boolean
}

const DotLink = ({ dot: { area, count, x, y, radius, label }, lang, href, dotWords, current }: DotProps) => (
  <>
    <a
      href={href(area)}
      class={current ? 'places-map-dot places-map-current' : 'places-map-dot'}
      aria-label={dotWords(areaName(area, lang), count)}
      aria-current={current ? 'true' : undefined}
    >
      <circle class="places-map-touch" cx={x} cy={y} r={Math.max(touchRadius, radius)} />
      <circle class="places-map-spot" cx={x} cy={y} r={radius} />
      {label ? (
        <text class="places-map-name" x={label.x} y={y + 6} text-anchor={label.anchor}>
          {bareAreaName(area, lang)}
        </text>
      ) : null}
    </a>
    {count > 1 && radius > 9 + 2 * String(count).length ? (
      <text class="places-map-count" x={x} y={y + 6} text-anchor="middle" {...unread}>
        {count}
      </text>
    ) : null}
  </>
)
