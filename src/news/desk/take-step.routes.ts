import { date, optional, text, time } from '#src/platform/form/fields.ts'
import { type FieldProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import { type Answer, Forbidden, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { slugOf, versionOf } from '#src/platform/of-visit.ts'
import { moveItem } from '../items/item.store.ts'
import type { Item } from '../items/item.ts'
import { mayTake, needsReason, type Step, stateAfter } from '../items/workflow.ts'
import { type Done, pathOf, savingBy } from './desk-page.tsx'
import type { Host } from './host.store.ts'
import { writeToAuthor } from './item.mail.ts'
import { itemDeskPage } from './item.routes.tsx'
import { hostOf, itemOf, standingOf } from './item-of-visit.ts'
import { messages } from './messages.ts'
import { orderPublication } from './publish-due.ts'

const done: Readonly<Record<Step, Done>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  schedule: 'scheduled',
  unschedule: 'withdrawn',
  archive: 'archived',
  republish: 'published',
}

/** Takes one step with an item as it was seen; who comes after somebody else's change looks at it again. */
export const stepAct =
  (step: Step) =>
  async (house: House, visit: Visit): Promise<Answer> => {
    const [item, host] = [await itemOf(house, visit), await hostOf(house, visit)]
    if (!host.isPublic && step !== 'submit') throw new NotFound()
    const isSeen = versionOf(visit) === item.version && visit.form.get('state') === item.state
    if (!isSeen) return itemDeskPage(house, visit, { isConflict: true })
    if (!mayTake(step, await standingOf(house, visit, item, host))) throw new Forbidden()
    const wish = readWish(step, visit)
    if (!wish.ok) return itemDeskPage(house, visit, { problems: wish.problems })
    const moved = await take(house, visit, { item, host, step, ...wish })
    if (!moved) return itemDeskPage(house, visit, { isConflict: true })
    return seeOther(pathOf(visit, 'items', item.id), done[step])
  }

interface Wish {
  readonly ok: true
  readonly reason: string | null
  readonly publishAt?: Temporal.Instant | undefined
}

function readWish(step: Step, visit: Visit): Wish | { readonly ok: false; readonly problems: FieldProblems } {
  const { form, lang, zone, now } = visit
  const words = messages[lang]
  const reason = readFields(form, lang, { reason: optional(text({ most: 1000 })) })
  if (!reason.ok) return reason
  if (needsReason(step) && reason.value.reason === undefined) return problemAt('reason', words.missingReason)
  const said = { ok: true as const, reason: reason.value.reason ?? null }
  if (step !== 'schedule') return said
  const when = readFields(form, lang, { publish_day: date, publish_hour: time })
  if (!when.ok) return when
  const { publish_day: day, publish_hour: plainTime } = when.value
  const publishAt = day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
  if (Temporal.Instant.compare(publishAt, now) <= 0) return problemAt('publish_day', words.pastHour)
  return { ...said, publishAt }
}

interface Taking extends Wish {
  readonly item: Item
  readonly host: Host
  readonly step: Step
}

const take = (house: House, visit: Visit, { item, host, step, reason, publishAt }: Taking): Promise<boolean> =>
  house.database.write(async (tx) => {
    const to = stateAfter(step, host)
    if (!(await moveItem(tx, item, { to, reason, publishAt }, savingBy(visit)))) return false
    if (publishAt) await orderPublication(tx, { id: item.id, publishAt }, { ids: house.ids, now: visit.now })
    const { actor } = visit
    if (actor && (step === 'return' || step === 'approve')) {
      const what = step === 'return' ? 'returned' : 'approved'
      await writeToAuthor(tx, house, item, { what, reason, by: actor, organisation: slugOf(visit) })
    }
    return true
  })
