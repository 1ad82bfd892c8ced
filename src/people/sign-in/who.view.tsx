import type { Lang } from '#src/platform/i18n/lang.ts'
import { Button } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { signInPath } from '../addresses.ts'
import type { Person } from '../persons/persons.store.ts'
import type { TicketProblem } from '../tickets/tickets.store.ts'
import { doorMessages } from './messages.ts'
import { OwnDeviceField } from './own-device.view.tsx'
import { BackField } from './sign-in.view.tsx'

interface WhoProps {
  readonly lang: Lang
  readonly persons: readonly Pick<Person, 'id' | 'name' | 'email'>[]
  readonly action: string
  readonly own: boolean
  readonly back: string | undefined
  /** What the next step has to prove again: mail and code. */
  readonly proof?: Readonly<Record<string, string>> | undefined
}

/** Who gets in, and the button: following a link does nothing yet, since mail scanners follow links too. */
export const WhoView = ({ lang, persons, action, own, back, proof = {} }: WhoProps) => {
  const door = doorMessages[lang]
  const [first, ...others] = persons
  const isOne = first !== undefined && others.length === 0
  return (
    <div class="ui-wrap people-page">
      <h1>{isOne ? door.oneTitle(first.name) : door.whoTitle}</h1>
      <p class="people-lead">{isOne ? door.one : door.who(first?.email ?? '')}</p>
      <div class="people-door">
        <form class="ui-form" method="post" action={action}>
          <OwnDeviceField lang={lang} checked={own} />
          <div class="ui-form-acts">
            {persons.map(({ id, name }) => (
              <Button name="person" value={id}>
                {isOne ? door.enter : name}
              </Button>
            ))}
          </div>
          {Object.entries(proof).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <BackField back={back} />
        </form>
      </div>
    </div>
  )
}

/** A link that opens nothing any more: why, and what to do (users.md 3.5, sentence 8). */
export const DeadLinkView = ({ lang, problem, phone }: { lang: Lang; problem: TicketProblem; phone: string }) => {
  const door = doorMessages[lang]
  return (
    <div class="ui-wrap people-page">
      <EmptyState level={1} title={door.usedTitle} actions={[{ label: door.askAgain, href: signInPath(lang) }]}>
        <p>{door[problem](phone)}</p>
      </EmptyState>
    </div>
  )
}
