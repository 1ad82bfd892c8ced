import { deskPathOf } from '#src/network/index.ts'
import { accountPath, signOutPath } from '#src/people/index.ts'
import { type Actor, allows, type Role, type Subject } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { DeskEntry, Module } from '#src/platform/module.ts'
import { DeskNav } from '#src/ui/desk-nav/desk-nav.tsx'
import type { MenuEntry } from '#src/ui/page/page.tsx'
import { deskPath, isUnder } from './addresses.ts'
import { messages } from './messages.ts'

interface DeskMenuProps {
  readonly modules: readonly Module[]
  readonly actions: ReadonlyMap<string, readonly Role[]>
  readonly actor: Actor
  readonly visit: Visit
}

interface Workplace {
  readonly organisation: string
  readonly slug: string
  readonly name: string
}

/** Whose desk this page is: what the page is about, else the first organisation of the person. */
function workplaceOf({ memberships }: Actor, { subject }: Visit): Workplace | undefined {
  const own = memberships.find(({ organisation }) => organisation === subject.organisation)
  if (own || subject.organisation === undefined) return own ?? memberships[0]
  const { organisation, slug, name } = subject
  return slug !== undefined && name !== undefined ? { organisation, slug, name } : memberships[0]
}

/** What this person may do: for the organisation whose desk it is, elsewhere, and for the network. */
export const DeskMenu = (props: DeskMenuProps) => {
  const { actor, visit } = props
  const { lang, path } = visit
  const words = messages[lang]
  const place = workplaceOf(actor, visit)
  const today = { label: words.deskToday, href: deskPath(lang), current: path === deskPath(lang) }
  const others = actor.memberships.filter(({ organisation }) => organisation !== place?.organisation)
  const account = accountPath(lang)
  const groups = [
    { entries: [today] },
    ...(place ? sectionsOf(props, place) : []),
    { title: words.deskOthers, entries: others.map(({ slug, name }) => otherDesk(lang, slug, name)) },
    { title: words.deskNetwork, entries: entriesOf(props, ({ of }) => of === 'network') },
  ]
  return (
    <DeskNav
      label={words.desk}
      person={{ name: actor.name, lang: foreignLang(actor.name, lang), href: account, current: path === account }}
      place={
        visit.subject.organisation && place ? { name: place.name, lang: foreignLang(place.name, lang) } : undefined
      }
      groups={nearestMarked(groups.filter(({ entries }) => entries.length > 0))}
      signOut={{ action: signOutPath(lang), label: words.signOut }}
    />
  )
}

/** An organisation's desk: under its name what it tells people, then what is counted, and last what it is itself. */
function sectionsOf(props: DeskMenuProps, place: Workplace) {
  const words = messages[props.visit.lang]
  const entries = (wanted: DeskEntry['section']) =>
    entriesOf(props, ({ of, section }) => of === 'organisation' && section === wanted, place)
  return [
    { ...titleOf(place.name, props.visit.lang), entries: entries(undefined) },
    { title: words.deskCounting, entries: entries('counting') },
    { title: words.deskItself, entries: entries('itself') },
  ]
}

const titleOf = (name: string, lang: Lang) => ({ title: name, lang: foreignLang(name, lang) })

const otherDesk = (lang: Lang, slug: string, label: string): MenuEntry => ({
  label,
  href: deskPathOf(lang, slug, 'profile'),
})

function entriesOf(
  { modules, actions, actor, visit: { lang, path } }: DeskMenuProps,
  isWanted: (entry: DeskEntry) => boolean,
  place?: Workplace,
): MenuEntry[] {
  const subject: Subject = place ? { organisation: place.organisation } : {}
  // At an organisation's desk the rooms stand before what lies below them, and last what looks over all of them.
  const overall = ({ name }: Module) => name === 'app'
  const inOrder = place
    ? [...modules.filter((module) => !overall(module)).toReversed(), ...modules.filter(overall)]
    : modules
  return inOrder
    .flatMap(({ desk = [] }) => desk)
    .filter((entry) => isWanted(entry) && allows(actions.get(entry.action) ?? [], actor, subject))
    .map((entry) => {
      const href = entry.path(lang, place?.slug ?? '')
      return { label: entry.label[lang], href, current: isUnder(path, href) }
    })
}

/** Of entries that lie below each other, „Места и зали“ and „Всички места“, the nearest alone is marked. */
function nearestMarked<G extends { readonly entries: readonly MenuEntry[] }>(groups: readonly G[]): G[] {
  const marked = groups.flatMap(({ entries }) => entries).filter(({ current }) => current)
  const depth = Math.max(...marked.map(({ href }) => href.length))
  return groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => ({ ...entry, current: entry.current && entry.href.length === depth })),
  }))
}
