import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Desk, DeskActs, DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { pairPath } from './addresses.ts'
import { Compare } from './compare.view.tsx'
import { duplicateMessages } from './messages.ts'
import type { ToldEvent } from './told-event.ts'

export interface ToldPair {
  readonly one: ToldEvent
  readonly other: ToldEvent
}

export interface ToldJoin {
  readonly canonical: ToldEvent
  readonly member: ToldEvent
  readonly by: string | null
}

interface DuplicatesProps {
  readonly visit: Visit
  readonly title: string
  /** Whose desk it is; undefined is the coordinator's of all. */
  readonly desk: { readonly id: string; readonly slug: string } | undefined
  readonly waiting: readonly ToldPair[]
  readonly more: boolean
  readonly joined: readonly ToldJoin[]
}

const doneKeys = {
  joined: 'doneJoined',
  different: 'doneDifferent',
  separated: 'doneSeparated',
  before: 'doneBefore',
} as const

/** Pairs that wait, side by side, and what was joined last. */
export const DuplicatesView = (props: DuplicatesProps) => {
  const { visit, title, waiting, more, joined } = props
  const words = duplicateMessages[visit.lang]
  const done = Object.entries(doneKeys).find(([key]) => key === visit.query.get('done'))?.[1]
  return (
    <Desk
      lang={visit.lang}
      title={title}
      done={done ? <Banner tone={done === 'doneBefore' ? 'warning' : 'info'} title={words[done]} /> : null}
    >
      <DeskHint>{words.lead}</DeskHint>
      <DeskPart title={words.waiting}>
        {waiting.length === 0 ? <p>{words.noneWaiting}</p> : null}
        {waiting.map((pair, number) => (
          <WaitingPair {...props} pair={pair} number={number + 1} />
        ))}
        {more ? <DeskHint>{words.moreWaiting}</DeskHint> : null}
      </DeskPart>
      <DeskPart title={words.joined} hint={words.joinedHint}>
        {joined.length === 0 ? <p>{words.noneJoined}</p> : <JoinedTable {...props} />}
      </DeskPart>
    </Desk>
  )
}

interface PairProps {
  readonly pair: ToldPair
  /** From 1. */
  readonly number: number
}

/** Of an organisation only its own event may give way; of two own ones, and for the coordinator, either. */
const WaitingPair = ({ visit: { lang }, desk, pair: { one, other }, number }: DuplicatesProps & PairProps) => {
  const words = duplicateMessages[lang]
  const action = pairPath(lang, desk?.slug, { one: one.id, other: other.id }, 'decision')
  const keep = (event: ToldEvent, label: string) => (
    <ActButton action={action} label={label} kind="main" fields={{ decision: 'joined', keep: event.id }} />
  )
  const theirs = desk ? [one, other].find(({ organisation }) => organisation !== desk.id) : undefined
  return (
    <article class="calendar-duplicate">
      <Compare lang={lang} one={one} other={other} caption={words.pair(number)} />
      <DeskHint>{theirs ? words.theirsHint(theirs.who) : words.keepHint}</DeskHint>
      <DeskActs>
        {theirs ? (
          keep(theirs, words.keepTheirs)
        ) : (
          <>
            {keep(one, words.keepFirst)}
            {keep(other, words.keepSecond)}
          </>
        )}
        <ActButton action={action} label={words.notSame} fields={{ decision: 'different' }} />
      </DeskActs>
    </article>
  )
}

/** What is no page of its own any more, into what it went, and the way back. */
const JoinedTable = ({ visit: { lang }, desk, joined }: DuplicatesProps) => {
  const words = duplicateMessages[lang]
  return (
    <Table
      caption={words.lately}
      columns={[{ label: words.second }, { label: words.isPartOf }, { label: words.decidedBy }, { label: words.act }]}
      rows={joined.map(({ canonical, member, by }) => [
        <>
          <span lang={foreign(member, lang)}>{member.title}</span>
          <span class="calendar-not-said">
            {member.when}, <Marked text={member.who} lang={lang} />
          </span>
        </>,
        <a href={canonical.path} lang={foreign(canonical, lang)}>
          {canonical.title}
        </a>,
        by ?? words.byHouse,
        <ActButton
          action={pairPath(lang, desk?.slug, { one: canonical.id, other: member.id }, 'reversal')}
          label={words.undo}
        />,
      ])}
    />
  )
}

const foreign = ({ titleLang }: ToldEvent, lang: Lang): Lang | undefined => (titleLang === lang ? undefined : titleLang)
