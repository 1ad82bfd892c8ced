import type { PropsWithChildren } from 'hono/jsx'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Showing } from '#src/platform/module.ts'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { deskMessages } from './messages.ts'
import { WhereShown } from './where-shown.view.tsx'

interface RemovalProps {
  readonly visit: Visit
  /** Its own page, to which „Не, върнете се“ leads. */
  readonly here: string
  readonly hint: string
  readonly confirm: string
  readonly shown: readonly Showing[]
}

/** Asks once more before a picture or a file is removed: where it is shown stands beside the question. */
export const RemovalView = ({ visit, here, hint, confirm, shown, children }: PropsWithChildren<RemovalProps>) => {
  const words = deskMessages[visit.lang]
  return (
    <>
      {children}
      <WhereShown lang={visit.lang} shown={shown} />
      <DeskPart title={words.willHappen} hint={hint}>
        <DeskActs>
          <ActButton kind="danger" action={`${here}/removal`} label={confirm} />
          <a href={here}>{words.notNow}</a>
        </DeskActs>
      </DeskPart>
    </>
  )
}
