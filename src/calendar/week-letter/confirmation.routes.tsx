import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { confirmAddress, eventAddress, inLang } from '../addresses.ts'
import { whenWords } from '../attendance/date-words.ts'
import { deadLink } from '../attendance/dead-link.view.tsx'
import { errandOf } from '../attendance/link.routes.tsx'
import { withStatus } from '../desk/status-acts.ts'
import { saveEvent } from '../events/event.store.ts'
import { readEvents } from '../events/event-read.store.ts'
import { type ConfirmableDate, findConfirmable } from './confirmable.store.ts'
import { messages } from './messages.ts'

const path = '/:lang{(?:bg|en)}/calendar/confirmation/:token'
const postCost = 5

/** „Потвърждавам“: the link of a letter shows the date, its button makes it certain. Without signing in. */
export const confirmationRoutes = (house: House, action: string): Route[] => [
  { method: 'GET', path, action, handle: (visit) => answer(house, visit, async (date) => page(visit, date)) },
  {
    method: 'POST',
    path,
    action,
    cost: postCost,
    handle: (visit) => answer(house, visit, (date) => confirm(house, visit, date)),
  },
]

async function answer(house: House, visit: Visit, go: (date: ConfirmableDate) => Promise<Answer>): Promise<Answer> {
  const words = messages[visit.lang]
  const errand = await errandOf(house, visit, 'confirm')
  if (errand === 'expired') return deadLink(visit, words.dead)
  const [event, recurrenceId] = errand.about
  const date = await findConfirmable(house.database.read, { event, recurrenceId }, visit)
  if (!date) throw new NotFound()
  return date.state === 'closed' ? deadLink(visit, words.notNow) : go(date)
}

function page({ lang, params, query }: Visit, date: ConfirmableDate): Answer {
  const words = messages[lang]
  const address = confirmAddress(params.token ?? '')
  const isDone = date.state === 'confirmed'
  const title = isDone ? date.title : words.title(date.title)
  return {
    kind: 'page',
    title,
    description: words.explain,
    address,
    noindex: true,
    main: (
      <div class="ui-wrap calendar-errand">
        <h1>
          <Marked text={title} lang={lang} />
        </h1>
        <p>{whenWords(date, lang)}</p>
        {isDone ? (
          <Banner tone="info" title={query.get('done') === 'confirmed' ? words.done : words.already}>
            <p>
              <a href={inLang(lang, eventAddress(date.eventSlug))}>{words.toEvent}</a>
            </p>
          </Banner>
        ) : (
          <>
            <p>{words.explain}</p>
            <ActButton action={inLang(lang, address)} label={words.button} kind="main" />
          </>
        )}
      </div>
    ),
  }
}

async function confirm(house: House, visit: Visit, date: ConfirmableDate): Promise<Answer> {
  const { lang, now, zone } = visit
  const back = seeOther(inLang(lang, confirmAddress(visit.params.token ?? '')), 'confirmed')
  await house.database.write(async (tx) => {
    const standing = await findConfirmable(tx.query, date, visit)
    const [event] = await readEvents(tx.query, [date.event])
    if (!event || standing?.state !== 'waiting') return
    const wish = { status: 'confirmed', reason: '', lang } as const
    await saveEvent(tx, withStatus(event, [date.recurrenceId], wish), { now, networkZone: zone, actor: null })
  })
  return back
}
