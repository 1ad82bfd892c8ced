import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { registerAddress } from '../addresses.ts'
import { registerMessages } from './messages.ts'
import { countProblems, readProblems, readRuns } from './register.store.ts'
import { RegisterView } from './register.view.tsx'

const perPage = 50

/** The last readings of the register, and the rows of one of them that need somebody. Three queries at most. */
export const registerPage =
  ({ database }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, query } = visit
    const runs = await readRuns(database.read)
    const run = runs.find(({ id }) => id === query.get('run')) ?? runs[0]
    const reasons = run ? await countProblems(database.read, run.id) : []
    const code = reasons.find((reason) => reason.code === query.get('code'))?.code
    const found = reasons.filter((reason) => code === undefined || reason.code === code)
    const count = found.reduce((sum, reason) => sum + Number(reason.count), 0)
    const last = Math.max(1, Math.ceil(count / perPage))
    const page = Math.min(last, Math.max(1, Number(/^\d{1,4}$/.exec(query.get('page') ?? '')?.[0] ?? 1)))
    const offset = (page - 1) * perPage
    const rows =
      run && count > 0 ? await readProblems(database.read, { run: run.id, code, limit: perPage, offset }) : []
    const words = registerMessages[lang]
    return {
      kind: 'page',
      frame: 'desk',
      title: words.register,
      description: words.lead,
      address: registerAddress,
      main: (
        <RegisterView
          visit={visit}
          runs={runs}
          run={run}
          reasons={reasons}
          code={code}
          rows={rows}
          pages={{ page, last, count }}
        />
      ),
    }
  }
