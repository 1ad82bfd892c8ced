import { type Picture, PictureView } from '#src/media/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { remembered } from '#src/platform/remembered.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { drawnOnce } from '#src/ui/raw/raw.tsx'
import { itemPath } from '../addresses.ts'
import type { ListedItem } from '../items/item-list.store.ts'
import { kindWords } from '../items/item-words.ts'

const mostDays = 1000
const leadLength = 180
/** Two languages of what lists show most. */
const mostRows = 600

/** `2026-11-22` of an instant, in the zone of the network. */
export const dayOf = (instant: string, zone: string): string => dayIn(`${instant} ${zone}`)

const dayIn = remembered(mostDays, (said) => {
  const [instant = '', zone = ''] = said.split(' ')
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
})

/** „22 ноември 2026 г.“ */
export const dayWords = (day: string, lang: Lang): string => saidIn[lang](day)

const saidIn: Readonly<Record<Lang, (day: string) => string>> = {
  bg: remembered(mostDays, (day) => dateWords(Temporal.PlainDate.from(day), 'bg', { weekday: false })),
  en: remembered(mostDays, (day) => dateWords(Temporal.PlainDate.from(day), 'en', { weekday: false })),
}

interface RowsProps {
  readonly lang: Lang
  readonly zone: string
  readonly items: readonly ListedItem[]
  readonly photos: ReadonlyMap<string, Picture>
  /** Level of the titles among the page's headings. */
  readonly level?: 2 | 3
  /** On the page of one organisation its name is known. */
  readonly ofOne?: boolean
  /** The newest stands large above the others. */
  readonly isFront?: boolean
}

/** Items as a list shows them, the newest first. */
export const ItemRows = ({ lang, zone, items, photos, level = 3, ofOne, isFront }: RowsProps) => (
  <ul class={isFront ? 'news-rows news-rows-front' : 'news-rows'}>
    {items.map(({ id, slug, kind, title, titleLang, lead, publishedAt, pictureId, organisation }) => (
      <ItemRow
        {...{ id, slug, kind, title, titleLang, lead, lang, level }}
        day={dayOf(publishedAt, zone)}
        organisation={ofOne ? undefined : organisation.name}
        photo={pictureId === null ? undefined : photos.get(pictureId)}
      />
    ))}
  </ul>
)

interface RowProps extends Pick<ListedItem, 'id' | 'slug' | 'kind' | 'title' | 'titleLang' | 'lead'> {
  readonly lang: Lang
  readonly level: 2 | 3
  readonly day: string
  readonly organisation: string | undefined
  readonly photo: Picture | undefined
}

const ItemRow = drawnOnce((row: RowProps) => {
  const { lang, day, kind, organisation, photo } = row
  const Heading = row.level === 2 ? 'h2' : 'h3'
  const foreign = row.titleLang === lang ? undefined : row.titleLang
  return (
    <li class="news-row">
      <div class="news-row-words">
        <p class="news-row-when">
          <time datetime={day}>{dayWords(day, lang)}</time> · {kindWords[lang][kind]}
        </p>
        <Heading class="news-row-title">
          <a href={itemPath(lang, row.slug)} lang={foreign}>
            {row.title}
          </a>
        </Heading>
        {row.lead ? (
          <p class="news-row-lead" lang={foreign}>
            {excerpt(row.lead, leadLength)}
          </p>
        ) : null}
        {organisation ? (
          <p class="news-row-who">
            <Marked text={organisation} lang={lang} />
          </p>
        ) : null}
      </div>
      {photo ? (
        <div class="news-row-picture">
          <PictureView picture={photo} lang={lang} sizes="(min-width: 60rem) 24rem, 50vw" cropped />
        </div>
      ) : null}
    </li>
  )
}, mostRows)
