import { type Area, around, liesIn } from './area.ts'

/** Above this a municipality's settlements are offered only once it is chosen. */
const mostSettlements = 60

/** Areas with something in them, the way down to the chosen one open; all of them while they are few. Counts are by `Area.at`. */
export function areasToChoose(areas: readonly Area[], counts: Uint32Array, place: Area | undefined): Area[] {
  const open = around(place)
  const shown = areas.filter((area) => (counts[area.at] ?? 0) > 0 || area === place)
  const few = shown.filter(({ level }) => level === 'settlement').length <= mostSettlements
  const oblasts = shown.filter(({ level }) => level === 'oblast')
  const isOpen = (area: Area | undefined): boolean =>
    area === undefined || few || open.includes(area) || (oblasts.length === 1 && area === oblasts[0])
  return shown.filter((area) => isOpen(area.within) || open.some((each) => liesIn(each, area)))
}
