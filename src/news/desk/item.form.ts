import { instantText } from '#src/platform/clock.ts'
import { choice, choices, date, optional, text, tick, time, website } from '#src/platform/form/fields.ts'
import { type FormReading, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { audiences, levels, topics } from '#src/platform/language/terms.ts'
import { type ItemContent, type ItemText, itemKinds } from '../items/item.ts'
import { isUnanswered } from './fill-from-event.ts'
import { formWords } from './form-messages.ts'
import type { FormKnown } from './look-up.ts'

const mostBody = 40_000
/** The first of the fields of each language, by what stands behind it in the names of the others. */
const endings: Readonly<Record<Lang, string>> = { bg: '', en: '_en' }

const readers = (known: FormKnown) => {
  const line = (most = 200) => optional(text({ most }))
  return {
    kind: optional(choice(itemKinds)),
    title: line(160),
    lead: line(400),
    body: line(mostBody),
    topics: choices(topics),
    audiences: choices(audiences),
    level: optional(choice(levels)),
    settlement: optional(known.place.read),
    event: line(),
    author: line(),
    contact: line(300),
    source: line(300),
    source_url: optional(website),
    checked_on: optional(date),
    urgent_day: optional(date),
    urgent_hour: optional(time),
    seo_title: line(120),
    description: line(320),
    title_en: line(160),
    lead_en: line(400),
    body_en: line(mostBody),
    seo_title_en: line(120),
    description_en: line(320),
    comment: line(300),
    rename: tick,
  }
}

/** What a form says: the content of an item and what is said of the save itself. */
export interface TypedItem {
  readonly content: ItemContent
  readonly comment: string | null
  readonly rename: boolean
}

interface Frame {
  readonly lang: Lang
  readonly zone: string
  readonly now: Temporal.Instant
  /** What the form does not show: the pictures; and until when it was important already. */
  readonly kept?: Pick<ItemContent, 'pictureId' | 'gallery' | 'urgentUntil'> | undefined
}

/** The item that was typed, or all that is wrong with it. */
export function readItemForm(form: URLSearchParams, known: FormKnown, frame: Frame): FormReading<TypedItem> {
  const { lang, zone, now, kept } = frame
  const reading = readFields(form, lang, readers(known))
  const values = reading.ok ? reading.value : undefined
  const problems = new Map(reading.ok ? [] : reading.problems)
  const add = (field: string, sentence: string | undefined) => {
    if (sentence !== undefined && !problems.has(field)) problems.set(field, sentence)
  }
  for (const [field, sentence] of textProblems(form, lang)) add(field, sentence)
  const unknown = known.partners.find(({ id }) => id === undefined)
  if (unknown) add('partners', formWords[lang].unknownPartner(unknown.name))
  const urgent = values && urgentUntil(values, zone)
  if (urgent === 'half') add('urgent_hour', formWords[lang].urgentBoth)
  else if (urgent && isOver(urgent, now, kept)) add('urgent_day', formWords[lang].urgentPast)
  if (!values || problems.size > 0) return { ok: false, problems: inOrder(problems, known) }
  return {
    ok: true,
    value: {
      comment: values.comment ?? null,
      rename: values.rename,
      content: {
        kind: values.kind ?? 'announcement',
        texts: textsOf(values),
        topics: values.topics,
        audiences: values.audiences,
        level: values.level ?? null,
        settlementId: values.settlement?.id ?? null,
        eventId: values.event && known.events.some(({ id }) => id === values.event) ? values.event : null,
        related: relatedOf(form, known, values.event),
        pictureId: kept?.pictureId ?? null,
        gallery: kept?.gallery ?? [],
        author: values.author ?? null,
        contact: values.contact ?? null,
        source: values.source ?? null,
        sourceUrl: values.source_url ?? null,
        checkedOn: values.checked_on?.toString() ?? null,
        urgentUntil: urgent instanceof Temporal.Instant ? instantText(urgent) : null,
      },
    },
  }
}

/** An end that has passed is no mistake where it stood there already: whoever mends a word afterwards need not touch it. */
const isOver = (urgent: Temporal.Instant, now: Temporal.Instant, kept: Frame['kept']): boolean =>
  Temporal.Instant.compare(urgent, now) <= 0 && instantText(urgent) !== kept?.urgentUntil

/** Bulgarian or English, and of what is begun both title and text. */
function textProblems(form: URLSearchParams, lang: Lang): [string, string][] {
  const words = formWords[lang]
  const has = (name: string) => (form.get(name) ?? '').trim() !== ''
  const isEnglish = has('title_en') || has('body_en')
  const isBulgarian = has('title') || has('body') || !isEnglish
  const asks = (name: string) => isUnanswered(form.get(name) ?? '')
  const wrong: [boolean, string, string][] = [
    [isBulgarian && !has('title'), 'title', words.missingTitle],
    [isBulgarian && !has('body'), 'body', words.missingBody],
    [asks('body'), 'body', words.unanswered],
    [isEnglish && !has('title_en'), 'title_en', words.missingTitleEn],
    [isEnglish && !has('body_en'), 'body_en', words.missingBodyEn],
    [asks('body_en'), 'body_en', words.unansweredEn],
  ]
  return wrong.flatMap(([is, field, sentence]) => (is ? [[field, sentence]] : []))
}

type Values = Extract<ReturnType<typeof readFields<ReturnType<typeof readers>>>, { ok: true }>['value']

function textsOf(values: Values): ItemContent['texts'] {
  const said = (ending: '' | '_en'): ItemText | undefined => {
    const [title, body] = [values[`title${ending}`], values[`body${ending}`]]
    if (title === undefined || body === undefined) return undefined
    return {
      title,
      body,
      lead: values[`lead${ending}`] ?? null,
      seoTitle: values[`seo_title${ending}`] ?? null,
      description: values[`description${ending}`] ?? null,
    }
  }
  const [bg, en] = [said(''), said('_en')]
  return { ...(bg ? { bg } : {}), ...(en ? { en } : {}) }
}

function urgentUntil({ urgent_day: day, urgent_hour: hour }: Values, zone: string): Temporal.Instant | 'half' | null {
  if (!day && !hour) return null
  if (!day || !hour) return 'half'
  return day.toZonedDateTime({ timeZone: zone, plainTime: hour }).toInstant()
}

function relatedOf(form: URLSearchParams, { events, partners }: FormKnown, main?: string): ItemContent['related'] {
  const chosen = new Set(form.getAll('events'))
  const others = events.filter(({ id }) => chosen.has(id) && id !== main)
  const known = [...new Set(partners.flatMap(({ id }) => id ?? []))]
  return [
    ...others.map(({ id }) => ({ kind: 'event' as const, id })),
    ...known.map((id) => ({ kind: 'organisation' as const, id })),
  ]
}

/** The sentences in the order of the form. */
function inOrder(problems: ReadonlyMap<string, string>, known: FormKnown): ReadonlyMap<string, string> {
  const order = [...Object.keys(readers(known)), 'partners']
  return new Map([...problems].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)))
}

/** The form as it stands for an item; settlement and partners are names that only the house knows. */
export function formOfItem(content: ItemContent, zone: string, named: readonly [string, string][]): URLSearchParams {
  const form = new URLSearchParams(named.map(([name, value]) => [name, value]))
  const put = (name: string, value: string | null | undefined) => {
    if (value) form.append(name, value)
  }
  put('kind', content.kind)
  for (const [lang, ending] of Object.entries(endings)) {
    const text = content.texts[lang as Lang]
    put(`title${ending}`, text?.title)
    put(`lead${ending}`, text?.lead)
    put(`body${ending}`, text?.body)
    put(`seo_title${ending}`, text?.seoTitle)
    put(`description${ending}`, text?.description)
  }
  for (const topic of content.topics) put('topics', topic)
  for (const audience of content.audiences) put('audiences', audience)
  put('level', content.level)
  put('event', content.eventId)
  for (const { kind, id } of content.related) if (kind === 'event') put('events', id)
  put('author', content.author)
  put('contact', content.contact)
  put('source', content.source)
  put('source_url', content.sourceUrl)
  put('checked_on', content.checkedOn)
  if (content.urgentUntil) {
    const until = Temporal.Instant.from(content.urgentUntil).toZonedDateTimeISO(zone)
    put('urgent_day', until.toPlainDate().toString())
    put('urgent_hour', until.toPlainTime().toString({ smallestUnit: 'minute' }))
  }
  return form
}
