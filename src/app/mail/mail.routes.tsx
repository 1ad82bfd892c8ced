import { type Answer, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { readDomainStates, readFailedLetters } from '#src/platform/mail/mail-state.store.ts'
import { retryLetters } from '#src/platform/mail/outbox.store.ts'
import type { House, Module, Route } from '#src/platform/module.ts'
import { mailDeskAddress, mailDeskPath, retriesAddress } from './addresses.ts'
import { MailView, type Period, periods } from './mail.view.tsx'
import { messages } from './messages.ts'

export const mailActions: NonNullable<Module['actions']> = {
  'app.mail.read': {
    roles: ['coordinator'],
    about: { bg: 'Вижда стигат ли писмата до хората', en: 'Sees whether letters reach people' },
  },
  'app.mail.retry': {
    roles: ['coordinator'],
    about: { bg: 'Изпраща пак писма, които не са стигнали', en: 'Sends letters again that did not arrive' },
  },
}

const lang = '/:lang{(?:bg|en)}'

export const mailRoutes = (house: House): Route[] => [
  { method: 'GET', path: `${lang}${mailDeskAddress}`, action: 'app.mail.read', handle: (visit) => show(house, visit) },
  {
    method: 'POST',
    path: `${lang}${retriesAddress}`,
    action: 'app.mail.retry',
    handle: (visit) => retry(house, visit),
  },
]

/** Letters on one page; whoever has more has one cause for them all. */
const mostShown = 50

const periodOf = (typed: string | null): Period => periods.find((days) => String(days) === typed) ?? 7

async function show({ database }: House, visit: Visit): Promise<PageAnswer> {
  const days = periodOf(visit.query.get('days'))
  const since = visit.now.subtract({ hours: 24 * days })
  const [domains, failed] = await Promise.all([
    readDomainStates(database.read, since),
    readFailedLetters(database.read, since, mostShown),
  ])
  return {
    kind: 'page',
    frame: 'desk',
    title: messages[visit.lang].title,
    description: messages[visit.lang].lead,
    address: mailDeskAddress,
    main: <MailView visit={visit} days={days} domains={domains} failed={failed} most={mostShown} />,
  }
}

/** One letter, or all of a domain. Clicked twice it is sent once. */
async function retry({ database, ids }: House, visit: Visit): Promise<Answer> {
  const { form, now, actor } = visit
  const [letter, domain] = [form.get('letter'), form.get('domain')]
  const which = letter ? { id: letter } : domain ? { domain } : undefined
  if (!which) throw new NotFound()
  const sent = await database.write(async (tx) => {
    const count = await retryLetters(tx, which, { ids, now })
    const about = letter ? { letter } : { domain: domain ?? '' }
    if (count > 0) await tx.record({ name: 'app.mail.retried', ids: about, actor: actor?.person ?? null })
    return count
  })
  const path = mailDeskPath(visit.lang, periodOf(form.get('days')))
  return { kind: 'redirect', status: 303, to: `${path}&done=${sent > 0 ? 'retried' : 'stale'}` }
}
