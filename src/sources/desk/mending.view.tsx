import type { Visit } from '#src/platform/http/visit.ts'
import type { Intake, IntakeMend, IntakeProblem } from '#src/platform/intake.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { TextField, TickField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { messages } from '../messages.ts'
import type { Source } from '../source.ts'
import { pathOf } from './desk-page.tsx'

export interface Mendable {
  readonly problem: IntakeProblem
  readonly ask: IntakeMend
}

/** More are mended in the program that made the file. */
const mostMended = 100

/** The problems that a person can mend here, each once. */
export function mendablesOf({ mending }: Intake, problems: readonly IntakeProblem[], lang: Visit['lang']): Mendable[] {
  const asked = problems.flatMap((problem) => {
    const ask = mending?.ask(problem, lang)
    return ask ? [{ problem, ask }] : []
  })
  return [...new Map(asked.map((each) => [each.ask.key, each])).values()].slice(0, mostMended)
}

const plain = (key: string): string => key.replaceAll(/[^\w-]/gu, '-')

export const wordsField = (key: string): string => `cell-${plain(key)}`
export const leaveField = (key: string): string => `leave-${plain(key)}`

interface Props {
  readonly visit: Visit
  readonly source: Source
  readonly intake: Intake
  readonly run: string
  readonly mendables: readonly Mendable[]
}

/** Each row with what it says, the sentence of what is wrong, and the one cell to mend; all are sent together. */
export const MendingView = ({ visit, source, intake, run, mendables }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <DeskPart title={words.mend(mendables.length)} hint={words.mendText}>
      <Form lang={lang} action={pathOf(visit, source.id, 'mending')} submit={words.mendAgain}>
        <input type="hidden" name="run" value={run} />
        {mendables.map(({ problem, ask }) => (
          <fieldset class="ui-form-part sources-mend">
            <legend>
              {ask.place}
              {ask.record === '' ? null : (
                <>
                  {': '}
                  <span lang={foreignLang(ask.record, lang)}>{ask.record}</span>
                </>
              )}
            </legend>
            <TextField
              name={wordsField(ask.key)}
              label={ask.label}
              value={ask.words}
              error={intake.explain(problem, lang)}
              maxlength={500}
            />
            <TickField name={leaveField(ask.key)} label={words.leaveOut} />
          </fieldset>
        ))}
      </Form>
    </DeskPart>
  )
}
