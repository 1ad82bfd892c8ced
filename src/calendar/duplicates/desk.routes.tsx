import { isCoordinator } from '#src/platform/actor.ts'
import { type Answer, Forbidden, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { personOf } from '#src/platform/of-visit.ts'
import { readEvents } from '../events/event-read.store.ts'
import { duplicatesAddress, duplicatesPath } from './addresses.ts'
import { readJoinedPairs, readWaitingPairs } from './desk.store.ts'
import { DuplicatesView } from './desk.view.tsx'
import { decidePair, readPair } from './duplicates.store.ts'
import { joinEvents, separateEvents } from './join-events.ts'
import { duplicateMessages } from './messages.ts'
import { eventTeller } from './told-event.ts'

const mostWaiting = 10
const mostJoined = 20

/** Whose desk this is: an organisation's by its path, else the coordinator's of all. */
function deskIn({ params, subject }: Visit): { readonly id: string; readonly slug: string } | undefined {
  if (params.organisation === undefined) return undefined
  if (subject.organisation === undefined) throw new NotFound()
  return { id: subject.organisation, slug: params.organisation }
}

/** What waits and what was joined, in a number of queries that does not grow. */
export async function duplicatesPage(house: House, visit: Visit): Promise<PageAnswer> {
  const desk = deskIn(visit)
  const read = house.database.read
  const waiting = await readWaitingPairs(read, desk?.id, mostWaiting)
  const joined = await readJoinedPairs(read, desk?.id, mostJoined)
  const tell = await eventTeller(house, visit)
  const words = duplicateMessages[visit.lang]
  const title = desk ? words.title : words.allTitle
  return {
    kind: 'page',
    frame: 'desk',
    title,
    description: title,
    address: duplicatesAddress(desk?.slug),
    main: (
      <DuplicatesView
        visit={visit}
        title={title}
        desk={desk}
        waiting={waiting.pairs.map(({ one, other }) => ({ one: tell(one), other: tell(other) }))}
        more={waiting.more}
        joined={joined.map((pair) => ({ ...pair, canonical: tell(pair.canonical), member: tell(pair.member, false) }))}
      />
    ),
  }
}

/** One event or two, for good. Of an organisation only its own event gives way to somebody else's. */
export async function decisionAct(house: House, visit: Visit): Promise<Answer> {
  const { one, other, desk } = await pairIn(house, visit)
  const back = duplicatesPath(visit.lang, desk?.slug)
  const decision = visit.form.get('decision')
  const kept = [one, other].find(({ id }) => id === visit.form.get('keep'))
  const given = kept === one ? other : one
  if (decision !== 'different' && (decision !== 'joined' || !kept)) throw new NotFound()
  if (decision === 'joined' && desk && given.organisationId !== desk.id && !isCoordinator(visit.actor))
    throw new Forbidden()
  const by = personOf(visit)
  const saving = savingOf(visit)
  const done = await house.database.write(async (tx) => {
    if ((await readPair(tx.query, one.id, other.id))?.state !== 'waiting') return false
    if (decision === 'joined') return joinEvents(tx, { canonical: kept?.id ?? '', member: given.id, by }, saving)
    const different = { state: 'different', canonical: null, roleAdded: false, by } as const
    await decidePair(tx, [one.id, other.id], different, visit.now)
    await tx.record({
      name: 'calendar.event.distinguished',
      ids: { event: one.id, other: other.id, organisation: one.organisationId },
      actor: by,
    })
    return true
  })
  return seeOther(back, done ? decision : 'before')
}

/** A join is taken back, by either organisation. */
export async function reversalAct(house: House, visit: Visit): Promise<Answer> {
  const { one, other, desk } = await pairIn(house, visit)
  const by = personOf(visit)
  const done = await house.database.write((tx) => separateEvents(tx, one.id, other.id, by, savingOf(visit)))
  return seeOther(duplicatesPath(visit.lang, desk?.slug), done ? 'separated' : 'before')
}

const savingOf = ({ now, zone, actor }: Visit) => ({ now, networkZone: zone, actor: actor?.person ?? null })

/** The pair of the address; at an organisation's desk one that it has an event in. */
async function pairIn(house: House, visit: Visit) {
  const desk = deskIn(visit)
  const { one: a = '', other: b = '' } = visit.params
  const [one, other] = await readEvents(house.database.read, [a, b])
  if (!one || !other || !(await readPair(house.database.read, a, b))) throw new NotFound()
  if (desk && one.organisationId !== desk.id && other.organisationId !== desk.id) throw new NotFound()
  return { one, other, desk }
}
