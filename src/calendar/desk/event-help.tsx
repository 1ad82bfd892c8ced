import { type Hints, HintsView, hintsFor, setText, type TextPart } from '#src/assistant/index.ts'
import { accessWords } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Answer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import { dateWords, timeWords } from '#src/platform/language/dates.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import { accessTermsWords, agesWords, audiencesWords } from '../events/detail-facts.ts'
import { isWholeDay } from '../events/event.ts'
import { languagesOf } from '../events/event-list.store.ts'
import { readSpots, spotName } from '../events/spots.store.ts'
import { priceWords } from '../events/wording.ts'
import { pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import type { EventFields } from './edit-series.ts'
import { continuePath, draftOf } from './new-event.routes.tsx'

/** What may be said of the words of an event in one of its languages. */
export interface HelpWith {
  readonly written: Lang
  readonly hints: Hints
}

/** What may be said of the words of an event, in each language that it has; its fields answer most of what a reader asks. One query. */
export async function helpFor(query: Reader, event: EventFields, { today, lang }: Visit): Promise<HelpWith[]> {
  const answered = await answersOf(query, event, lang)
  return langs.flatMap((written) => {
    const text = event.texts[written]
    return text ? [{ written, hints: hintsFor(text, written, { kind: 'event', today, answered }) }] : []
  })
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

/** The hints above the preview, a box for each language; each leads to its field of the form. */
export const EventHelp = ({ visit, draft, help }: { visit: Visit; draft: string; help: readonly HelpWith[] }) => (
  <>
    {help.map(({ written, hints }) => (
      <HintsView
        lang={visit.lang}
        written={written}
        hints={hints}
        oneOfSeveral={help.length > 1}
        brief
        heading="p"
        mendAt={(part) => `${continuePath(visit, draft)}#field-${fieldOf(part, written)}`}
        setting={{ action: pathOf(visit, 'drafts', draft, 'setting'), fields: { written } }}
      />
    ))}
  </>
)

const fields = ['title', 'lead', 'body'] as const

function fieldOf(part: TextPart, lang: Lang): string {
  const field = fields.find((name) => name === part) ?? (part === 'slug' ? 'title' : 'lead')
  return lang === 'bg' ? field : `${field}_en`
}

/** Sets quotes, dashes and spaces of the draft as they were shown, in the language that was looked at. */
export async function setDraftAct(house: House, visit: Visit): Promise<Answer> {
  const draft = await draftOf(house, visit)
  const lang: Lang = visit.form.get('written') === 'en' ? 'en' : 'bg'
  const form = setText(draft.form, Object.fromEntries(fields.map((field) => [fieldOf(field, lang), lang])))
  const kept = { id: draft.id, organisation: organisationOf(visit), person: personOf(visit), form }
  await house.database.write((tx) => drafts.keep(tx, kept, visit.now))
  return seeOther(pathOf(visit, 'drafts', draft.id, 'preview'))
}
