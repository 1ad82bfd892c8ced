import type { Caretaker } from '#src/network/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** Somebody with the dates of all the organisations that he looks after. */
export interface Recipient<Date> extends Omit<Caretaker, 'organisation'> {
  readonly dates: readonly Date[]
}

interface OfOrganisation {
  readonly organisation: string
}

/** One letter a person: with the dates of each organisation of theirs, in their order. Whoever refused is left out. */
export function lettersFor<Date extends OfOrganisation>(
  dates: readonly Date[],
  caretakers: readonly Caretaker[],
  refused: ReadonlySet<string>,
): Recipient<Date>[] {
  const byPerson = Map.groupBy(caretakers, ({ person }) => person)
  return [...byPerson.values()].flatMap((roles) => {
    const [first] = roles
    if (!first || refused.has(first.person)) return []
    const own = new Set(roles.map(({ organisation }) => organisation))
    const { person, name, email, language } = first
    const mine = dates.filter(({ organisation }) => own.has(organisation))
    return mine.length > 0 ? [{ person, name, email, language, dates: mine }] : []
  })
}

/** Id of a letter: one of a kind for a person and a day, however often the job comes by. */
export const letterId = (kind: string, day: Temporal.PlainDate, person: string): string => `${kind}-${day}-${person}`

/** What a link in a letter needs beside its token. */
export const absolute = (publicUrl: string, lang: Lang, address: string): string => `${publicUrl}/${lang}${address}`
