import type { Lang } from '#src/platform/i18n/lang.ts'
import { directoryPath } from '../addresses.ts'
import { type Area, around } from './directory.ts'
import type { DirectoryFilter } from './filter.form.ts'
import type { DirectoryMap, Dot } from './map.ts'
import { directoryMessages } from './messages.ts'
import { land, rivers } from './outline.ts'
import { areaName, bareName } from './wording.ts'

interface MapProps {
  readonly lang: Lang
  readonly map: DirectoryMap
  readonly filter: DirectoryFilter
  readonly place: Area | undefined
}

/** Dots that are links, over the outline of the country. It says nothing that the list does not. */
export const MapView = ({ lang, map, filter, place }: MapProps) => {
  const words = directoryMessages[lang]
  const chosen = around(place)
  return (
    <nav class="network-map" id="map" aria-label={words.map}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} aria-label={words.map}>
        <g transform={`scale(${map.scale}) translate(${-map.left} ${-map.top})`}>
          <path class="network-map-land" d={land} vector-effect="non-scaling-stroke" />
          <path class="network-map-river" d={rivers} vector-effect="non-scaling-stroke" />
        </g>
        {map.dots.map((dot) => (
          <DotLink dot={dot} lang={lang} filter={filter} current={chosen.includes(dot.area)} />
        ))}
      </svg>
      <p class="network-note">
        {words.mapHint} {map.unplaced > 0 ? `${words.unplaced(map.unplaced)} ` : null}
        <span class="network-map-source">{words.outline}</span>
      </p>
    </nav>
  )
}

/** A finger needs more than the smallest dots. */
const touchRadius = 21

interface DotProps extends Pick<MapProps, 'lang' | 'filter'> {
  readonly dot: Dot
  readonly current: boolean
}

const DotLink = ({ dot: { area, count, x, y, radius, label }, lang, filter, current }: DotProps) => (
  <a
    href={directoryPath(lang, { ...filter, place: area.slug, page: 1 })}
    class={current ? 'network-map-dot network-map-current' : 'network-map-dot'}
    aria-label={directoryMessages[lang].dot(areaName(area, lang), count)}
    aria-current={current ? 'true' : undefined}
  >
    <circle class="network-map-touch" cx={x} cy={y} r={Math.max(touchRadius, radius)} />
    <circle class="network-map-spot" cx={x} cy={y} r={radius} />
    {count > 1 && radius > 11 ? (
      <text class="network-map-count" x={x} y={y + 6} text-anchor="middle">
        {count}
      </text>
    ) : null}
    {label ? (
      <text class="network-map-name" x={label.x} y={y + 6} text-anchor={label.anchor}>
        {bareName(area, lang)}
      </text>
    ) : null}
  </a>
)
