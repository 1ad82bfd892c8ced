import { areaName, drawMap } from '#src/places/index.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { directoryAddress, directoryPath, organisationPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { readDirectory } from './directory.store.ts'
import { narrow, type Partner } from './directory.ts'
import { DirectoryView } from './directory.view.tsx'
import { type DirectoryFilter, readDirectoryFilter } from './filter.form.ts'
import { directoryMessages } from './messages.ts'
import { readVisiting } from './visiting.store.ts'

const perPage = 30

/** `/network`: the partners, narrowed by the query, beside a map. No query while nothing has changed. */
export const directoryRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang } = visit
    const [directory, visiting] = await Promise.all([readDirectory(house, lang), readVisiting(house)])
    const reading = readDirectoryFilter(visit.query, (slug) => directory.bySlug.has(slug))
    const narrowed = narrow(directory, reading.filter)
    const pages = Math.max(1, Math.ceil(narrowed.found.length / perPage))
    const beyond = reading.filter.page > pages
    const filter = beyond ? { ...reading.filter, page: 1 } : reading.filter
    const tooFar = { field: 'page' as const, typed: String(reading.filter.page) }
    const problems = beyond ? [...reading.problems, tooFar] : reading.problems
    const first = (filter.page - 1) * perPage
    const shown = narrowed.found.slice(first, first + perPage)
    const place = filter.place === undefined ? undefined : directory.bySlug.get(filter.place)
    const words = directoryMessages[lang]
    const title = [
      messages[lang].partners,
      ...(place ? [areaName(place, lang)] : []),
      ...(filter.page > 1 ? [words.page(filter.page)] : []),
    ]
    return {
      kind: 'page',
      title: title.join(', '),
      description: messages[lang].partnersLead,
      address: directoryAddress(filter),
      noindex: problems.length > 0 || filter.page > 1 || filter.name !== undefined || shown.length === 0,
      ...(shown.length > 0 ? { jsonLd: [jsonLd(house, lang, { filter, shown, first })] } : {}),
      main: (
        <DirectoryView
          lang={lang}
          directory={directory}
          filter={filter}
          problems={problems}
          narrowed={narrowed}
          place={place}
          shown={shown}
          visiting={visiting}
          today={visit.today}
          pages={pages}
          map={drawMap(directory.areas, narrowed.areas, place)}
        />
      ),
      cache: {
        tags: ['network', 'places'],
        until: visit.today.add({ days: 1 }).toZonedDateTime(visit.zone).toInstant(),
      },
    }
  }

interface Listed {
  readonly filter: DirectoryFilter
  readonly shown: readonly Partner[]
  readonly first: number
}

const jsonLd = ({ settings }: House, lang: Lang, { filter, shown, first }: Listed): object => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: messages[lang].partnersTitle,
  url: `${settings.publicUrl}${directoryPath(lang, filter)}`,
  itemListElement: shown.map(({ slug, name }, at) => ({
    '@type': 'ListItem',
    position: first + at + 1,
    url: `${settings.publicUrl}${organisationPath(lang, slug)}`,
    name,
  })),
})
