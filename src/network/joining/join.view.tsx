import { signInPath } from '#src/people/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Columns, Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Steps } from '#src/ui/steps/steps.tsx'
import { applicationPath, invitationPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { joiningMessages } from './messages.ts'

const Lines = ({ title, lines }: { title: string; lines: string }) => (
  <section>
    <h2>{title}</h2>
    <ul class="network-lines">
      {lines.split('\n').map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </section>
)

/** „За организации“: what one gets, what one promises, how it goes; the button before the text. */
export const JoinView = ({ lang }: { lang: Lang }) => {
  const words = joiningMessages[lang]
  return (
    <>
      <div class="ui-wrap network-page">
        <h1>{words.joinTitle}</h1>
        <Prose text={words.joinLead} size="lead" />
        <div class="ui-form-acts">
          <ButtonLink href={applicationPath(lang)}>{words.toApplication}</ButtonLink>
          <a href={invitationPath(lang)}>{words.haveInvitation}</a>
          <a href={signInPath(lang)}>{words.toSignIn}</a>
          <a href={`/${lang}/calendar/proposal`}>{words.toProposal}</a>
        </div>
      </div>
      <Section tone="band" title={words.stepsTitle}>
        <Steps steps={words.steps.split('\n').map((title) => ({ title }))} />
      </Section>
      <Section>
        <Columns>
          <Lines title={words.getTitle} lines={words.gets} />
          <Lines title={words.promiseTitle} lines={words.promises} />
          <Lines title={words.keepTitle} lines={words.keeps} />
        </Columns>
      </Section>
    </>
  )
}

/** After the application: what happens next. */
export const ReceivedView = ({ lang }: { lang: Lang }) => {
  const words = joiningMessages[lang]
  return (
    <div class="ui-wrap network-page">
      <h1>{words.receivedTitle}</h1>
      <Prose text={words.receivedText} size="lead" />
      <p>
        <a href={`/${lang}/calendar`}>{messages[lang].toCalendar}</a>
      </p>
    </div>
  )
}
