import { isCoordinator } from '#src/platform/actor.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { countJobs, readDeadJobs, retryDeadJobs } from '#src/platform/jobs/jobs.store.ts'
import type { House, Module, Panel, Route } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { jobRetriesAddress, jobsAddress, jobsPath } from './addresses.ts'
import { JobsView } from './jobs.view.tsx'
import { messages } from './messages.ts'

export const jobActions: NonNullable<Module['actions']> = {
  'app.job.read': {
    roles: ['coordinator'],
    about: { bg: 'Вижда задачите на сайта, които са спрели', en: 'Sees jobs of the site that stopped' },
  },
  'app.job.retry': {
    roles: ['coordinator'],
    about: { bg: 'Пуска пак спряла задача', en: 'Starts a stopped job again' },
  },
}

const lang = '/:lang{(?:bg|en)}'

export const jobRoutes = (house: House): Route[] => [
  { method: 'GET', path: `${lang}${jobsAddress}`, action: 'app.job.read', handle: (visit) => show(house, visit) },
  {
    method: 'POST',
    path: `${lang}${jobRetriesAddress}`,
    action: 'app.job.retry',
    handle: (visit) => retry(house, visit),
  },
]

const show = async ({ database }: House, visit: Visit): Promise<PageAnswer> => ({
  kind: 'page',
  frame: 'desk',
  title: messages[visit.lang].title,
  description: messages[visit.lang].lead,
  address: jobsAddress,
  main: <JobsView visit={visit} jobs={await readDeadJobs(database.read)} />,
})

/** One job, or all that lie dead. */
async function retry({ database }: House, { form, lang: language, now, actor }: Visit): Promise<Answer> {
  const job = form.get('job') ?? undefined
  if (!job && form.get('all') !== 'yes') throw new NotFound()
  const count = await database.write(async (tx) => {
    const retried = await retryDeadJobs(tx, job, now)
    if (retried > 0) await tx.record({ name: 'app.job.retried', ids: job ? { job } : {}, actor: actor?.person ?? null })
    return retried
  })
  return seeOther(jobsPath(language), count > 0 ? 'retried' : 'stale')
}

/** „2 задачи на сайта са спрели“, for coordinators. */
export async function jobsPanel({ database }: House, { actor, lang: language }: Visit): Promise<Panel | undefined> {
  if (!isCoordinator(actor)) return undefined
  const { dead } = await countJobs(database.read)
  if (dead === 0) return undefined
  const words = messages[language]
  const main = (
    <Section title={words.title} more={{ label: words.toJobs, href: jobsPath(language) }}>
      <p>{words.panel(dead)}</p>
    </Section>
  )
  return { main, cache: { tags: [] } }
}
