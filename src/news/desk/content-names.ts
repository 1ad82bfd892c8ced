import { type Picture, readPictures } from '#src/media/index.ts'
import { organisationNamesById } from '#src/network/index.ts'
import { readSettlement, settlementKnown } from '#src/places/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { ItemContent } from '../items/item.ts'

/** What contents point to, by id, as people call it. What is not there any more has no name. */
export interface ContentNames {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly events: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
  readonly settlements: ReadonlyMap<string, string>
}

/** The names of all that some contents of an item point to: a query of each kind that they have. */
export async function readContentNames(
  house: House,
  { lang }: Pick<Visit, 'lang'>,
  contents: readonly ItemContent[],
): Promise<ContentNames> {
  const { read } = house.database
  const idsOf = (pick: (content: ItemContent) => readonly (string | null)[]) => [
    ...new Set(contents.flatMap(pick).filter((id) => id !== null)),
  ]
  const related = (wanted: 'event' | 'organisation') =>
    idsOf(({ related: all }) => all.flatMap(({ kind, id }) => (kind === wanted ? id : [])))
  const pictures = idsOf(({ pictureId, gallery }) => [pictureId, ...gallery.map((each) => each.pictureId)])
  const events = await house.announced.read('event', [
    ...new Set([...idsOf(({ eventId }) => [eventId]), ...related('event')]),
  ])
  const organisations = related('organisation').length === 0 ? undefined : await organisationNamesById(read, lang)
  const settlements: [string, string][] = []
  for (const id of idsOf(({ settlementId }) => [settlementId]))
    settlements.push([id, settlementKnown(await readSettlement(read, id), lang).typed])
  return {
    pictures: await readPictures(read, pictures),
    events: new Map(events.map(({ id, texts }) => [id, (texts[lang] ?? texts[otherLang(lang)])?.title ?? ''])),
    organisations: new Map([...(organisations ?? [])].map(([id, { name }]) => [id, name])),
    settlements: new Map(settlements),
  }
}
