import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords, timeWords, weekdayName } from '#src/platform/language/dates.ts'
import { listWords } from '#src/platform/language/sentences.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DeskFold } from '#src/ui/desk/desk.tsx'
import { TextareaField } from '#src/ui/field/field.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { pathOf } from '../desk-page.tsx'
import { formWords, repeatWords } from '../form-messages.ts'
import { repeats } from '../repeat.ts'
import type { AnnouncedField, Doubt, Understood } from './announcement.ts'
import { type FilledForm, typesetBulgarian } from './fill-form.ts'
import { announcementWords } from './messages.ts'

interface PasteProps {
  readonly visit: Visit
  readonly typed?: string
  readonly problems: FieldProblems
}

/** Where an announcement is pasted, above the empty form. */
export const PasteAnnouncement = ({ visit, typed, problems }: PasteProps) => {
  const words = announcementWords[visit.lang]
  return (
    <DeskFold title={words.paste} open={problems.has('announcement')}>
      <form method="post" action={pathOf(visit, 'events', 'new')} novalidate>
        <TextareaField
          name="announcement"
          label={words.text}
          hint={words.pasteHint}
          error={problems.get('announcement')}
          value={typed}
          rows={6}
          lang="bg"
        />
        <div class="ui-form-acts">
          <Button kind="quiet">{words.fill}</Button>
        </div>
      </form>
    </DeskFold>
  )
}

/** What was filled in, with the words that it was read from, and what has to be looked at. */
export const WhatWasRead = ({ visit, filled }: { visit: Visit; filled: FilledForm }) => {
  const { lang } = visit
  const words = announcementWords[lang]
  const { understood, doubts, missing, usualPlace } = filled
  return (
    <div class="calendar-desk-read">
      <Banner tone="info" title={understood.length > 0 ? words.filled(understood.length) : words.nothing}>
        {understood.length > 0 ? <p>{words.keptText}</p> : null}
      </Banner>
      {understood.length > 0 ? (
        <dl class="calendar-desk-taken">
          {understood.map((each) => (
            <Taken visit={visit} filled={filled} understood={each} />
          ))}
        </dl>
      ) : null}
      {doubts.length + Number(usualPlace) > 0 ? (
        <ul class="calendar-desk-doubts">
          {doubts.map((doubt) => (
            <li>
              <Marked text={typesetBulgarian(doubtWords(doubt, visit))} lang={lang} />
            </li>
          ))}
          {usualPlace ? <li>{words.usualPlace}</li> : null}
        </ul>
      ) : null}
      {missing.length > 0 ? (
        <p>
          {words.notThere}{' '}
          {missing.map((name, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a href={`#field-${name}`}>{formWords[lang][name]}</a>
            </>
          ))}
        </p>
      ) : null}
    </div>
  )
}

/** „Дата: петък, 27 ноември 2026 г. · пише: „27 ноември““, the label a way to the field. */
const Taken = ({
  visit,
  filled,
  understood: { field, said },
}: {
  visit: Visit
  filled: FilledForm
  understood: Understood
}) => {
  const { lang } = visit
  const set = typesetBulgarian(said)
  const value = field === 'room' ? set : valueIn(field, filled.typed, visit)
  return (
    <div>
      <dt>
        <a href={`#field-${field === 'month_only' ? 'day' : field}`}>{labelOf(field, visit)}</a>
      </dt>
      <dd>
        <Marked text={value} lang={lang} />
        {value === set ? null : (
          <span class="calendar-note">
            {' '}
            <Marked text={announcementWords[lang].written(short(set))} lang={lang} />
          </span>
        )}
      </dd>
    </div>
  )
}

const longest = 90
const short = (said: string): string => (said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said)

function labelOf(field: AnnouncedField, { lang }: Visit): string {
  const words = formWords[lang]
  const labels: Readonly<Record<AnnouncedField, string>> = {
    title: words.title,
    lead: words.lead,
    day: words.day,
    end_day: words.endDay,
    hour: words.hour,
    end_hour: words.endHour,
    dates: words.otherDates,
    repeat: words.repeat,
    repeat_until: words.repeatUntil,
    lasting: words.lasting,
    month_only: words.day,
    place: words.place,
    room: words.room,
    online: words.online,
    audience: words.audience,
    age_from: announcementWords[lang].ages,
    price: words.price,
    booking: words.booking,
  }
  return labels[field]
}

/** What stands in the field now, as people say it. */
function valueIn(field: AnnouncedField, typed: URLSearchParams, { lang }: Visit): string {
  const words = formWords[lang]
  const value = typed.get(field) ?? ''
  if (field === 'day' || field === 'end_day' || field === 'repeat_until')
    return dateWords(Temporal.PlainDate.from(value), lang)
  if (field === 'hour' || field === 'end_hour') return timeWords(Temporal.PlainTime.from(value), lang)
  if (field === 'dates') return value.split('\n').join(', ')
  if (field === 'lasting') return words.lastingPeriod
  if (field === 'month_only') return words.monthOnly
  if (field === 'booking') return value === 'needed' ? words.bookingNeeded : words.bookingPossible
  if (field === 'repeat') return repeatWords[lang][repeats.find((each) => each === value) ?? 'none']
  if (field === 'age_from') return spanOf(value, typed.get('age_to') ?? '', lang)
  if (field === 'price') return priceOf(typed, lang)
  return value
}

function priceOf(typed: URLSearchParams, lang: Visit['lang']): string {
  if (typed.get('price') === 'free') return formWords[lang].priceFree
  const [from, to] = [typed.get('price_from') ?? '', typed.get('price_to') ?? '']
  return `${to === '' ? from : spanOf(from, to, lang)}\u00a0€`
}

function spanOf(from: string, to: string, lang: Visit['lang']): string {
  const words = announcementWords[lang]
  if (from !== '' && to !== '') return words.fromTo(from, to)
  return from === '' ? words.to(to) : words.from(from)
}

function doubtWords(doubt: Doubt, { lang }: Visit): string {
  const words = announcementWords[lang]
  if (doubt.about === 'year') return words.year(dateWords(doubt.day, lang))
  if (doubt.about === 'today') return words.today(doubt.said)
  if (doubt.about === 'weekday')
    return words.weekday(dateWords(doubt.day, lang, { weekday: false }), weekdayName(doubt.weekday, lang))
  if (doubt.about === 'no-such-day') return words.noSuchDay(doubt.said)
  if (doubt.about === 'other-dates') return words.otherDates(listWords(doubt.said, lang))
  if (doubt.about === 'several-weekdays') return words.severalWeekdays(doubt.said)
  if (doubt.about === 'past') return words.past(dateWords(doubt.day, lang))
  return doubt.about === 'leva' ? words.leva(doubt.said) : words.capitals
}
