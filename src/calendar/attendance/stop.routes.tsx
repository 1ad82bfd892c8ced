import { findPerson } from '#src/people/index.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { inLang, stopAddress } from '../addresses.ts'
import { deadLink } from './dead-link.view.tsx'
import { letterName } from './desk.view.tsx'
import { errandOf } from './link.routes.tsx'
import { messages } from './messages.ts'
import { type LetterKind, letterKinds, readRefusals, setWanted } from './refusals.store.ts'

const path = '/:lang{(?:bg|en)}/calendar/letters/:token'

/** „Не ми пращайте“: the link shows a page, its button stops the letters. Mail scanners follow links and stop nothing. */
export const stopRoutes = (house: House, action: string): Route[] => [
  { method: 'GET', path, action, handle: (visit) => answer(house, visit, (wish) => page(house, visit, wish)) },
  { method: 'POST', path, action, handle: (visit) => answer(house, visit, (wish) => stop(house, visit, wish)) },
]

interface Wish {
  readonly person: string
  readonly kind: LetterKind
}

async function answer(house: House, visit: Visit, go: (wish: Wish) => Promise<Answer>): Promise<Answer> {
  const errand = await errandOf(house, visit, 'stop')
  if (errand === 'expired') return deadLink(visit, messages[visit.lang].stoppedHint)
  const [person, name] = errand.about
  const kind = letterKinds.find((each) => each === name)
  if (!kind || !(await findPerson(house.database.read, person))) throw new NotFound()
  return go({ person, kind })
}

async function page({ database }: House, { lang, params }: Visit, { person, kind }: Wish): Promise<Answer> {
  const words = messages[lang]
  const isStopped = (await readRefusals(database.read, person)).includes(kind)
  const title = isStopped ? words.stopped : words.stopTitle
  const address = stopAddress(params.token ?? '')
  return {
    kind: 'page',
    title,
    description: title,
    address,
    noindex: true,
    main: (
      <div class="ui-wrap calendar-errand">
        <h1>{title}</h1>
        {isStopped ? (
          <Banner tone="info" title={words.stoppedHint} />
        ) : (
          <>
            <p>{words.stopText(letterName(kind, lang))}</p>
            <ActButton action={inLang(lang, address)} label={words.stopButton} kind="main" />
          </>
        )}
      </div>
    ),
  }
}

async function stop({ database }: House, { lang, params, now }: Visit, wish: Wish): Promise<Answer> {
  await database.write((tx) => setWanted(tx, { ...wish, wanted: false }, now))
  return seeOther(inLang(lang, stopAddress(params.token ?? '')))
}
