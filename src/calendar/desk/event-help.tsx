import { type Hints, HintsView, hintsFor, setText, type TextPart } from '#src/assistant/index.ts'
import { accessWords } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Answer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, timeWords } from '#src/platform/language/dates.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import { accessTermsWords, agesWords, audiencesWords } from '../events/detail-facts.ts'
import { isWholeDay } from '../events/event.ts'
import { languagesOf } from '../events/event-list.store.ts'
import { readSpots, spotName } from '../events/spots.store.ts'
import { priceWords } from '../events/wording.ts'
import { pathOf } from './desk-page.tsx'
import { keepDraft } from './drafts.store.ts'
import type { EventFields } from './edit-series.ts'
import { continuePath, draftOf } from './new-event.routes.tsx'

/** Of an event in two languages the Bulgarian words are looked over. */
const writtenIn = ({ bg }: EventFields['texts']): Lang => (bg ? 'bg' : 'en')

/** What may be said of the words of an event; its fields answer most of what a reader asks. One query. */
export async function helpFor(query: Reader, event: EventFields, { today, lang }: Visit): Promise<Hints> {
  const written = writtenIn(event.texts)
  const text = event.texts[written] ?? { title: '', lead: null, body: null }
  return hintsFor(text, written, { kind: 'event', today, answered: await answersOf(query, event, lang) })
}

async function answersOf(query: Reader, event: EventFields, lang: Lang) {
  const at = { venueId: event.venueId, settlementId: null, roomId: null }
  const spot = (await readSpots(query, [at], languagesOf({ lang }))).get(spotName(at))
  const { details } = event
  const text = event.texts[lang] ?? event.texts.bg ?? event.texts.en
  const checked = spot?.access && Object.values(spot.access).some((answer) => answer !== 'unknown')
  return told({
    when: whenWords(event, lang),
    where: spot?.venue ?? text?.place ?? event.onlineUrl,
    whom: text?.audience ?? audiencesWords(details, lang) ?? agesWords(details, lang),
    price: priceWords(event.price, lang),
    access: accessTermsWords(details, lang) ?? (checked ? accessWords(spot.access, lang) : undefined),
  })
}

const told = (answers: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).flatMap(([name, said]) => (said ? [[name, said]] : [])))

function whenWords({ starts }: EventFields, lang: Lang): string {
  const day = dateWords(Temporal.PlainDate.from(starts.slice(0, 10)), lang)
  return isWholeDay(starts) ? day : `${day}, ${timeWords(Temporal.PlainTime.from(starts.slice(11)), lang)}`
}

/** The hints above the preview; each leads to its field of the form. */
export const EventHelp = ({
  visit,
  draft,
  event,
  hints,
}: {
  visit: Visit
  draft: string
  event: EventFields
  hints: Hints
}) => (
  <HintsView
    lang={visit.lang}
    written={writtenIn(event.texts)}
    hints={hints}
    brief
    heading="p"
    mendAt={(part) => `${continuePath(visit, draft)}#field-${fieldOf(part, writtenIn(event.texts))}`}
    setting={{ action: pathOf(visit, 'drafts', draft, 'setting') }}
  />
)

const written = ['title', 'lead', 'body'] as const

function fieldOf(part: TextPart, lang: Lang): string {
  const field = written.find((name) => name === part) ?? (part === 'slug' ? 'title' : 'lead')
  return lang === 'bg' ? field : `${field}_en`
}

/** Sets quotes, dashes and spaces of the draft as they were shown. */
export async function setDraftAct(house: House, visit: Visit): Promise<Answer> {
  const draft = await draftOf(house, visit)
  const lang: Lang = (draft.form.get('title') ?? '') === '' ? 'en' : 'bg'
  const fields = Object.fromEntries(written.map((field) => [lang === 'bg' ? field : `${field}_en`, lang]))
  const form = setText(draft.form, fields)
  const kept = { id: draft.id, organisation: organisationOf(visit), person: personOf(visit), form }
  await house.database.write((tx) => keepDraft(tx, kept, visit.now))
  return seeOther(pathOf(visit, 'drafts', draft.id, 'preview'))
}
