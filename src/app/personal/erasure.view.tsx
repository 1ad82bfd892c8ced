import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { Columns, Section } from '#src/ui/layout/layout.tsx'
import { myDataPath } from './addresses.ts'
import { messages } from './messages.ts'

interface Props {
  visit: Visit
  email: string
  /** Why it cannot be done yet; the form is shown when there is nothing. */
  blocked: readonly string[]
  problems: FieldProblems
}

/** Says exactly what goes and what stays before anything is asked. */
export const ErasureView = ({ visit, email, blocked, problems }: Props) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      <div class="ui-wrap app-desk-head">
        <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.title, href: myDataPath(lang) }]} />
        <h1>{words.erasePage}</h1>
        {blocked.length > 0 ? <Blocked lang={lang} reasons={blocked} /> : null}
      </div>
      <Section>
        <Columns>
          <List title={words.goes} lines={words.goesList} />
          <List title={words.stays} lines={words.staysList} />
        </Columns>
      </Section>
      {blocked.length > 0 ? null : (
        <Section>
          <Form
            lang={lang}
            problems={problems}
            submit={words.erase}
            kind="danger"
            beside={<a href={myDataPath(lang)}>{words.back}</a>}
          >
            <TextField
              name="email"
              type="email"
              label={words.confirm}
              hint={words.confirmHint(email)}
              value={visit.form.get('email') ?? undefined}
              error={problems.get('email')}
              autocomplete="off"
              required
            />
          </Form>
        </Section>
      )}
    </>
  )
}

const Blocked = ({ lang, reasons }: { lang: Visit['lang']; reasons: readonly string[] }) => (
  <Banner tone="warning" title={messages[lang].blockedTitle}>
    <ul class="app-paper-list">
      {reasons.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
    <p>{messages[lang].blockedAfter}</p>
  </Banner>
)

const List = ({ title, lines }: { title: string; lines: string }) => (
  <div>
    <h2>{title}</h2>
    <ul class="app-paper-list">
      {lines.split('\n').map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </div>
)
