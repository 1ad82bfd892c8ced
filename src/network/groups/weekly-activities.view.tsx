import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, weekdayName } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import type { FundingMark } from '../funding-marks/funding-mark.ts'
import { FundingNotes } from '../funding-marks/funding-notes.view.tsx'
import { groupWords, lookingFor } from './group.ts'
import { activityWords, messages } from './messages.ts'
import type { GroupWithTimes, SlotWithVenue } from './read-groups.store.ts'
import { daysOf, hoursWords, nextDate } from './timetable.ts'

interface WeeklyActivitiesProps {
  readonly lang: Lang
  readonly today: Temporal.PlainDate
  /** Those that still work. */
  readonly groups: readonly GroupWithTimes[]
  readonly funding: ReadonlyMap<string, readonly FundingMark[]>
}

/** What goes on every week, apart from events: the week by days, then each group with whom it looks for. */
export const WeeklyActivities = ({ lang, today, groups, funding }: WeeklyActivitiesProps) => {
  const days = daysOf(groups.flatMap((group) => linesOf(group, today)))
  return (
    <Section title={messages[lang].publicTitle}>
      {days.length > 0 ? (
        <ol class="network-week" aria-label={messages[lang].weekly}>
          {days.map(({ weekday, lines }) => (
            <li class="network-week-day">
              <h3>{weekdayName(weekday, lang)}</h3>
              <ul>
                {lines.map((line) => (
                  <Line lang={lang} today={today} line={line} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      ) : null}
      <ul class="network-groups">
        {groups.map((group) => (
          <GroupInBrief lang={lang} today={today} group={group} marks={funding.get(group.id)} />
        ))}
      </ul>
    </Section>
  )
}

type WeekLine = SlotWithVenue & { readonly group: GroupWithTimes; readonly next: Temporal.PlainDate }

/** The hours whose season is not over, with the date of the next time. */
const linesOf = (group: GroupWithTimes, today: Temporal.PlainDate): WeekLine[] =>
  group.slots.flatMap((slot) => {
    const next = nextDate(slot, group.pauses, today)
    return next ? [{ ...slot, group, next }] : []
  })

const Line = ({ lang, today, line }: { lang: Lang; today: Temporal.PlainDate; line: WeekLine }) => {
  const words = messages[lang]
  const { name, lang: own } = groupWords(line.group, lang)
  const waits = today.until(line.next).days >= 7
  const date = dateWords(line.next, lang, { weekday: false, year: line.next.year !== today.year })
  const begins = line.seasonFrom !== null && line.seasonFrom > today.toString()
  const place = [line.venue, line.place].filter((part) => part !== null)
  return (
    <li class="network-week-line">
      <span class="network-week-hours">{hoursWords(line, lang)}</span>{' '}
      <a href={`#group-${line.group.id}`} lang={own === lang ? undefined : own}>
        {name}
      </a>
      {place.map((part) => (
        <span class="network-week-note" lang={foreignLang(part, lang)}>
          {part}
        </span>
      ))}
      {waits ? <span class="network-week-note">{begins ? words.begins(date) : words.next(date)}</span> : null}
    </li>
  )
}

interface GroupInBriefProps {
  readonly lang: Lang
  readonly today: Temporal.PlainDate
  readonly group: GroupWithTimes
  readonly marks: readonly FundingMark[] | undefined
}

const GroupInBrief = ({ lang, today, group, marks }: GroupInBriefProps) => {
  const words = messages[lang]
  const { name, about, lang: own } = groupWords(group, lang)
  const foreign = own === lang ? undefined : own
  const wanted = lookingFor(group, today.toString())
  const who = [group.leaderRole, group.leaderName].filter(Boolean).join(' ')
  return (
    <li class="network-group" id={`group-${group.id}`}>
      <h3 lang={foreign}>{name}</h3>
      <p class="network-group-kind">
        {[activityWords[lang][group.kind], group.sinceYear ? words.since(group.sinceYear) : undefined]
          .filter(Boolean)
          .join(', ')}
        {who ? (
          <>
            {', '}
            <span lang={foreignLang(who, lang)}>{foreignLang(who, lang) ? who : words.leads(who)}</span>
          </>
        ) : null}
      </p>
      {about ? <Prose text={about} lang={foreign} /> : null}
      {wanted ? <Wanted lang={lang} words={wanted} until={group.lookingUntil} /> : null}
      <FundingNotes lang={lang} marks={marks} />
    </li>
  )
}

const Wanted = ({ lang, words, until }: { lang: Lang; words: string; until: string | null }) => (
  <p class="network-group-looking">
    <strong>{messages[lang].lookingFor}:</strong> <span lang={foreignLang(words, lang)}>{words}</span>
    {until ? ` (${messages[lang].until(dateWords(Temporal.PlainDate.from(until), lang, { weekday: false }))})` : null}
  </p>
)
