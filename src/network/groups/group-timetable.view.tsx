import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateRangeWords, dateWords, weekdayName } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { DeskPair, DeskPart } from '#src/ui/desk/desk.tsx'
import { DateField, SelectField, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { fieldIn, pathOf } from '../desk/desk-page.tsx'
import { messages } from './messages.ts'
import type { GroupWithTimes, SlotWithVenue } from './read-groups.store.ts'
import { hoursWords } from './timetable.ts'

interface TimetableProps {
  readonly visit: Visit
  readonly group: GroupWithTimes
  readonly venues: readonly { id: string; name: string }[]
  readonly problems: FieldProblems
}

/** The week of a group: its lines, its pauses, and a form for one more of each. */
export const GroupTimetable = ({ visit, group, venues, problems }: TimetableProps) => {
  const words = messages[visit.lang]
  return (
    <>
      {group.slots.length > 0 ? <Slots visit={visit} group={group} /> : <p>{words.noSlots}</p>}
      <DeskPart title={words.addSlot}>
        <SlotForm visit={visit} group={group} venues={venues} problems={problems} />
      </DeskPart>
      <DeskPart title={words.pauses} hint={words.pausesHint}>
        {group.pauses.length > 0 ? <Pauses visit={visit} group={group} /> : <p>{words.noPauses}</p>}
      </DeskPart>
      <DeskPart title={words.addPause}>
        <PauseForm visit={visit} group={group} problems={problems} />
      </DeskPart>
    </>
  )
}

/** „1 октомври 2026 г. – 30 юни 2027 г.“, „от 1 октомври 2026 г.“; a dash for the whole year. */
function seasonOf({ seasonFrom, seasonUntil }: SlotWithVenue, lang: Lang): string {
  const [from, until] = [seasonFrom, seasonUntil].map((day) =>
    day === null ? undefined : Temporal.PlainDate.from(day),
  )
  if (from && until) return dateRangeWords(from, until, lang)
  if (from) return messages[lang].fromDay(dateWords(from, lang, { weekday: false }))
  return until ? messages[lang].until(dateWords(until, lang, { weekday: false })) : '–'
}

const Slots = ({ visit, group }: Pick<TimetableProps, 'visit' | 'group'>) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <Table
      caption={words.everyWeek}
      columns={[{ label: words.day }, { label: words.place }, { label: words.season }, { label: words.remove }]}
      rows={group.slots.map((slot) => [
        `${weekdayName(slot.weekday, lang)}, ${hoursWords(slot, lang)}`,
        <Marked lang={lang} text={[slot.venue, slot.place].filter(Boolean).join(', ')} />,
        seasonOf(slot, lang),
        <ActButton action={pathOf(visit, ['groups', group.id, 'slots', slot.id, 'removal'])} label={words.remove} />,
      ])}
    />
  )
}

/** Only the sentences of this form stand at its head. */
const ownProblems = (problems: FieldProblems, prefix: string): FieldProblems =>
  new Map([...problems].filter(([field]) => field.startsWith(prefix)))

const SlotForm = ({ visit, group, venues, problems }: TimetableProps) => {
  const { lang } = visit
  const words = messages[lang]
  const field = fieldIn(visit, problems)
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day, lang) }))
  return (
    <Form
      lang={lang}
      action={pathOf(visit, ['groups', group.id, 'slots'])}
      problems={ownProblems(problems, 'slot_')}
      submit={words.addSlot}
    >
      <SelectField {...field('slot_day')} label={words.day} options={[{ value: '', label: words.choose }, ...days]} />
      <DeskPair>
        <TextField {...field('slot_from')} label={words.from} type="time" />
        <TextField {...field('slot_to')} label={words.to} type="time" />
      </DeskPair>
      {venues.length > 0 ? (
        <SelectField
          {...field('slot_venue')}
          label={words.venue}
          options={[
            { value: '', label: words.noVenue },
            ...venues.map(({ id, name }) => ({ value: id, label: name, lang: foreignLang(name, lang) })),
          ]}
        />
      ) : null}
      <TextField {...field('slot_place')} label={words.place} hint={words.placeHint} />
      <DeskPair>
        <DateField {...field('slot_season_from')} label={words.seasonFrom} hint={words.seasonHint} />
        <DateField {...field('slot_season_until')} label={words.seasonUntil} hint={words.seasonHint} />
      </DeskPair>
    </Form>
  )
}

const Pauses = ({ visit, group }: Pick<TimetableProps, 'visit' | 'group'>) => {
  const words = messages[visit.lang]
  return (
    <ul class="network-desk-list">
      {group.pauses.map(({ id, firstDay, lastDay, reason }) => {
        const [first, last] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)]
        return (
          <li>
            {dateRangeWords(first, last, visit.lang)}
            {reason ? <Marked lang={visit.lang} text={`, ${reason}`} /> : null}{' '}
            <ActButton action={pathOf(visit, ['groups', group.id, 'pauses', id, 'removal'])} label={words.remove} />
          </li>
        )
      })}
    </ul>
  )
}

const PauseForm = ({ visit, group, problems }: Omit<TimetableProps, 'venues'>) => {
  const words = messages[visit.lang]
  const field = fieldIn(visit, problems)
  return (
    <Form
      lang={visit.lang}
      action={pathOf(visit, ['groups', group.id, 'pauses'])}
      problems={ownProblems(problems, 'pause_')}
      submit={words.addPause}
      kind="quiet"
    >
      <DeskPair>
        <DateField {...field('pause_from')} label={words.firstDay} />
        <DateField {...field('pause_until')} label={words.lastDay} hint={words.lastDayHint} />
      </DeskPair>
      <TextField {...field('pause_reason')} label={words.reason} hint={words.optional} />
    </Form>
  )
}
