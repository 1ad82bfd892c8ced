import type { Lang } from '#src/platform/i18n/lang.ts'
import { levels, levelWords } from '#src/platform/language/terms.ts'
import { bands } from '../attendance/attendance.ts'
import { countedKinds } from '../events/event-details.ts'
import { type MeasureGroup, peopleIn, type Sum, sumOf, sumsBy } from './measures.ts'
import { messages } from './messages.ts'

export interface ComparedRow {
  readonly label: string
  readonly now: number
  readonly before: number
}

/** What is counted by one mark: kinds, levels, ages. */
export interface ComparedSection {
  readonly title: string
  readonly rows: readonly ComparedRow[]
}

type Groups = readonly MeasureGroup[]

/** A year beside the one before it, as the yearly reports ask. What neither year has is left out; the first section is whole. */
export function compareYears(now: Groups, before: Groups, lang: Lang): ComparedSection[] {
  const words = messages[lang]
  const row = (label: string, value: (sum: Sum) => number): ComparedRow => ({
    label,
    now: value(sumOf(now)),
    before: value(sumOf(before)),
  })
  const heldBy = <K>(
    keys: readonly K[],
    mark: (group: MeasureGroup) => K,
    label: (key: K) => string,
  ): ComparedRow[] => {
    const [one, other] = [sumsBy(now, mark), sumsBy(before, mark)]
    return keys.map((key) => ({
      label: label(key),
      now: one.get(key)?.held ?? 0,
      before: other.get(key)?.held ?? 0,
    }))
  }
  const sections: ComparedSection[] = [
    {
      title: words.byKind,
      rows: heldBy(
        [...countedKinds, null],
        ({ kind }) => kind,
        (kind) => words[kind ?? 'unsaid'],
      ),
    },
    {
      title: words.byLevel,
      rows: heldBy(
        [...levels, null],
        ({ level }) => level,
        (level) => (level ? levelWords[lang][level] : words.unsaid),
      ),
    },
    {
      title: words.byWhere,
      rows: heldBy(
        [false, true],
        ({ away }) => away,
        (away) => (away ? words.away : words.seat),
      ),
    },
    { title: words.peopleByBand, rows: bands.map((band) => row(words[band], (sum) => sum.bands[band])) },
  ]
  const brief = [
    row(words.held, ({ held }) => held),
    row(words.counted, ({ counted }) => counted),
    row(words.people, peopleIn),
    row(words.online, ({ online }) => online),
    row(words.volunteers, ({ volunteers }) => volunteers),
    row(words.volunteerHours, ({ volunteerHours }) => volunteerHours),
  ]
  return [
    { title: words.inBrief, rows: brief },
    ...sections
      .map(({ title, rows }) => ({ title, rows: rows.filter((each) => each.now > 0 || each.before > 0) }))
      .filter(({ rows }) => rows.length > 0),
  ]
}
