import { organisationAddress } from '#src/network/index.ts'
import { venuePath } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { type Topic, topicWords } from '#src/platform/language/terms.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { drawnOnce } from '#src/ui/raw/raw.tsx'
import { inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'

// What the pages of many events say in the same words, each drawn once.

/** Houses, organisers and topics of a region, 500 bytes each. */
const mostKept = 1000

interface HouseProps {
  readonly lang: Lang
  readonly house: string
  /** Null for a place in words. */
  readonly slug: string | null
}

export const House = drawnOnce(
  ({ lang, house, slug }: HouseProps) => (
    <span class="p-location h-card">
      {slug === null ? (
        <span class="p-name">
          <Marked text={house} lang={lang} />
        </span>
      ) : (
        <a class="p-name u-url" href={venuePath(lang, slug)}>
          <Marked text={house} lang={lang} />
        </a>
      )}
    </span>
  ),
  mostKept,
)

interface WayProps {
  readonly lang: Lang
  readonly room: string | null
  readonly address: string
  /** Address of a map. */
  readonly map: string
  /** How one gets there and back; what is long goes on at the page of the house. */
  readonly ways: readonly string[]
}

export const WayThere = drawnOnce(
  ({ lang, room, address, map, ways }: WayProps) => (
    <>
      <Lines lang={lang} lines={[room, address]} />
      <a class="calendar-map" href={map} rel="noreferrer">
        {messages[lang].showOnMap}
      </a>
      <Lines lang={lang} lines={ways.map((words) => excerpt(words, mostOfWay))} />
    </>
  ),
  mostKept,
)

const mostOfWay = 240

const Lines = ({ lang, lines }: { lang: Lang; lines: readonly (string | null)[] }) => (
  <>
    {lines.map((line) =>
      line ? (
        <span class="calendar-line">
          <Marked text={line} lang={lang} />
        </span>
      ) : null,
    )}
  </>
)

export const Organiser = drawnOnce(
  ({ lang, slug, name }: { lang: Lang; slug: string; name: string }) => (
    <a href={inLang(lang, organisationAddress(slug))}>
      <Marked text={name} lang={lang} />
    </a>
  ),
  mostKept,
)

export const TopicLinks = drawnOnce(
  ({ lang, topics }: { lang: Lang; topics: readonly Topic[] }) => (
    <>
      {topics.map((topic, number) => (
        <>
          {number > 0 ? ', ' : ''}
          <a class="p-category" href={inLang(lang, listAddress({ topic }))}>
            {topicWords[lang][topic]}
          </a>
        </>
      ))}
    </>
  ),
  mostKept,
)
