import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { pathOf } from '../desk/desk-page.tsx'
import { amateurKinds, educationalKinds, type GroupKind, groupWords, isActiveIn } from './group.ts'
import { cardWords, kindWords, messages, standingWords } from './messages.ts'
import type { GroupWithTimes } from './read-groups.store.ts'
import { minutesAWeek } from './timetable.ts'

interface GroupsProps {
  readonly visit: Visit
  readonly groups: readonly GroupWithTimes[]
  /** Participants of this year by group. */
  readonly people: ReadonlyMap<string, number>
}

/** All groups of an organisation, and how many of each kind the information card counts this year. */
export const GroupsView = ({ visit, groups, people }: GroupsProps) => {
  const words = messages[visit.lang]
  const add = pathOf(visit, ['groups', 'new'])
  if (groups.length === 0)
    return (
      <EmptyState title={words.noGroups} actions={[{ label: words.addGroup, href: add }]}>
        {words.noGroupsHint}
      </EmptyState>
    )
  const ended = groups.filter(({ endedOn }) => endedOn !== null)
  const working = groups.filter(({ endedOn }) => endedOn === null)
  return (
    <>
      <p>{words.groupsLead}</p>
      <p>
        <ButtonLink href={add}>{words.addGroup}</ButtonLink>
      </p>
      {working.length > 0 ? <Working visit={visit} groups={working} people={people} /> : null}
      <Counted lang={visit.lang} groups={groups} year={visit.today.year} />
      {ended.length > 0 ? <Ended visit={visit} groups={ended} /> : null}
    </>
  )
}

const Named = ({ visit, group }: { visit: Visit; group: GroupWithTimes }) => {
  const { name, lang } = groupWords(group, visit.lang)
  return (
    <a href={pathOf(visit, ['groups', group.id])} lang={lang === visit.lang ? undefined : lang}>
      {name}
    </a>
  )
}

const Working = ({ visit, groups, people }: GroupsProps) => {
  const words = messages[visit.lang]
  const today = visit.today.toString()
  return (
    <Table
      caption={words.works}
      columns={[
        { label: words.name },
        { label: words.kind },
        { label: words.timetable },
        { label: words.participants },
      ]}
      rows={groups.map((group) => {
        const [minutes, counted] = [minutesAWeek(group.slots, today), people.get(group.id)]
        return [
          <Named visit={visit} group={group} />,
          `${kindWords[visit.lang][group.kind]}, ${standingWords[visit.lang][group.standing]}`,
          minutes > 0 ? words.minutes(hoursWords(minutes, visit.lang)) : words.noTimes,
          counted === undefined ? words.peopleUnknown : words.people(counted),
        ]
      })}
    />
  )
}

/** „1,5“ or "1.5". */
const hoursWords = (minutes: number, lang: Lang): string =>
  String(Math.round((minutes / 60) * 100) / 100).replace('.', lang === 'bg' ? ',' : '.')

const Counted = ({ lang, groups, year }: { lang: Lang; groups: readonly GroupWithTimes[]; year: number }) => {
  const active = groups.filter((group) => isActiveIn(group, year))
  const count = (kind: GroupKind) => active.filter((group) => group.kind === kind).length
  const rowsOf = (kinds: readonly GroupKind[], head: string) =>
    kinds.filter((kind) => count(kind) > 0).map((kind) => [`${head}: ${cardWords[lang][kind]}`, count(kind)] as const)
  const rows = [
    ...rowsOf(amateurKinds, cardWords[lang].amateur),
    ...rowsOf(educationalKinds, cardWords[lang].educational),
  ]
  if (rows.length === 0) return null
  const words = messages[lang]
  return (
    <Table
      caption={words.countOf(year)}
      columns={[{ label: words.kindColumn }, { label: words.countColumn, numeric: true }]}
      rows={rows}
    />
  )
}

const Ended = ({ visit, groups }: { visit: Visit; groups: readonly GroupWithTimes[] }) => (
  <DeskPart title={messages[visit.lang].ended}>
    <ul class="network-desk-list">
      {groups.map((group) => (
        <li>
          <Named visit={visit} group={group} />
          {group.endedOn ? (
            <span class="network-group-until">
              {' '}
              {messages[visit.lang].until(
                dateWords(Temporal.PlainDate.from(group.endedOn), visit.lang, { weekday: false }),
              )}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  </DeskPart>
)
