import type { Tx } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { DeskActs, DeskHint } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import type { Saving } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { Compare } from './compare.view.tsx'
import { considerDuplicates } from './consider-duplicates.ts'
import { decidePair } from './duplicates.store.ts'
import { type FoundDuplicate, findDuplicates, isComparable } from './find-duplicates.ts'
import { joinEvents } from './join-events.ts'
import { duplicateMessages } from './messages.ts'
import { eventTeller, type ToldEvent } from './told-event.ts'

/** What whoever writes an event has said of one that is nearly certainly the same. */
export interface Answered {
  /** The event that it is to be joined to. */
  readonly same: string | undefined
  /** Events that it is not. */
  readonly separate: readonly string[]
}

export type BeforeSaving =
  | { readonly ask: false; readonly answered: Answered }
  | { readonly ask: true; readonly found: readonly FoundDuplicate[] }

const saidIn = (form: URLSearchParams): Answered => ({
  same: form.get('same') ?? undefined,
  separate: (form.get('separate') ?? '').split(' ').filter((id) => id !== ''),
})

/** Whether a nearly certain duplicate has to be shown before this event is saved; what the form answers is heeded. */
export async function beforeSaving(house: House, visit: Visit, event: CalendarEvent): Promise<BeforeSaving> {
  const said = saidIn(visit.form)
  if (!isComparable(event)) return { ask: false, answered: { same: undefined, separate: [] } }
  const saving = { now: visit.now, networkZone: visit.zone }
  const found = (await findDuplicates(house.database.read, event, saving)).filter(
    ({ verdict }) => verdict === 'certain',
  )
  const ids = found.map(({ event: { id } }) => id)
  const same = ids.find((id) => id === said.same)
  const separate = ids.filter((id) => said.separate.includes(id))
  const isOpen = same === undefined && separate.length < ids.length
  return isOpen ? { ask: true, found } : { ask: false, answered: { same, separate } }
}

/** In the write that saved the event: what was answered is done and remembered, what is like it otherwise waits at the desk. */
export async function afterSaving(tx: Tx, id: string, { same, separate }: Answered, saving: Saving): Promise<void> {
  const by = saving.actor ?? null
  for (const other of separate)
    await decidePair(tx, [id, other], { state: 'different', canonical: null, roleAdded: false, by }, saving.now)
  if (same !== undefined && (await joinEvents(tx, { canonical: same, member: id, by }, saving))) return
  await considerDuplicates(tx, [id], saving, { ask: true })
}

interface FoundProps {
  readonly visit: Visit
  /** Where the answer goes: what was typed lies there as a draft. */
  readonly action: string
  readonly mendPath: string
  readonly typed: ToldEvent
  readonly found: readonly ToldEvent[]
  /** Whether whoever writes may join his event to another. */
  readonly mayJoin: boolean
}

const FoundView = ({ visit: { lang }, action, mendPath, typed, found, mayJoin }: FoundProps) => {
  const words = duplicateMessages[lang]
  return (
    <>
      <DeskHint>{words.foundLead}</DeskHint>
      {found.map((event) => (
        <section class="calendar-duplicate">
          <Compare
            lang={lang}
            one={typed}
            other={event}
            caption={words.typedBeside}
            columns={[words.typed, words.announced]}
          />
          {mayJoin ? (
            <>
              <DeskHint>
                {event.organisation === typed.organisation ? words.sameOwnHint : words.sameTheirsHint}
              </DeskHint>
              <ActButton action={action} label={words.isSame} kind="main" fields={{ same: event.id }} />
            </>
          ) : null}
        </section>
      ))}
      <DeskActs>
        <ActButton action={action} label={words.separate} fields={{ separate: found.map(({ id }) => id).join(' ') }} />
        <a href={mendPath}>{words.mendTyped}</a>
      </DeskActs>
    </>
  )
}

/** The page that shows what is announced already beside what was typed, with the two ways on. */
export async function foundView(
  house: House,
  visit: Visit,
  {
    event,
    found,
    ...ways
  }: Pick<FoundProps, 'action' | 'mendPath' | 'mayJoin'> & {
    readonly event: CalendarEvent
    readonly found: readonly FoundDuplicate[]
  },
) {
  const tell = await eventTeller(house, visit)
  const told = found.map((each) => tell(each.event))
  return <FoundView visit={visit} typed={tell(event, false)} found={told} {...ways} />
}
