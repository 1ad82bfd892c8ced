import { type AreaMap, AreaMapView, drawMap } from '#src/places/index.ts'
import { inLang, listAddress } from '../addresses.ts'
import { areasOf, countAreas } from './area-counts.ts'
import type { ChoiceProps } from './choice.view.tsx'
import { findingMessages } from './messages.ts'

/** Where the dates of the list are; undefined while nobody has counted, or where nothing has coordinates. */
export const mapOf = ({ choices, filter, tally }: Pick<ChoiceProps, 'choices' | 'filter' | 'tally'>) =>
  tally && drawMap(areasOf(choices), countAreas(choices, tally.counts), placeOf({ choices, filter }))

const placeOf = ({ choices, filter }: Pick<ChoiceProps, 'choices' | 'filter'>) =>
  filter.place === undefined ? undefined : choices.places.get(filter.place)?.area

/** Dots that lead to the same choice in their place. */
export const EventsMap = ({ map, ...props }: ChoiceProps & { readonly map: AreaMap }) => {
  const { lang } = props.visit
  const words = findingMessages[lang]
  return (
    <AreaMapView
      lang={lang}
      map={map}
      label={words.mapOf}
      href={({ slug }) => inLang(lang, listAddress({ ...props.filter, place: slug, near: undefined, page: 1 }))}
      dotWords={words.dot}
      place={placeOf(props)}
    >
      {words.mapHint}
    </AreaMapView>
  )
}
