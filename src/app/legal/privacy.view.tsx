import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Module } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { myDataPath } from '../personal/addresses.ts'
import { messages } from './messages.ts'
import { DemonstrationNote, operatorOf, waysToReach } from './operator.tsx'
import { Paper, PaperPart } from './paper.view.tsx'

const commission = 'https://cpdp.bg'

interface Props {
  house: House
  visit: Visit
  modules: readonly Module[]
}

/** The notice. What is kept is said by the rooms that keep it, so that it cannot grow old apart from them. */
export const PrivacyView = ({ house: { settings }, visit: { lang, query }, modules }: Props) => {
  const words = messages[lang]
  const head = (
    <>
      <h1>{words.privacyTitle}</h1>
      {query.get('done') === 'erased' ? (
        <Banner tone="info" title={words.erased}>
          <p>{words.erasedText}</p>
        </Banner>
      ) : null}
    </>
  )
  const facts = [{ term: words.operator, value: operatorOf(settings, lang) }, ...waysToReach(settings, lang)]
  return (
    <Split side="end" head={head} aside={<Facts label={words.inBrief} facts={facts} />}>
      <Paper>
        <Prose text={words.privacyLead} size="lead" />
        <DemonstrationNote settings={settings} lang={lang} />
        <PaperPart title={words.controllerTitle}>
          <p>{words.controller(operatorOf(settings, lang))}</p>
        </PaperPart>
        <PaperPart title={words.visitorsTitle}>
          <ul class="app-paper-list">
            <li>{words.visitorsCookies}</li>
            <li>{words.visitorsAddress}</li>
            <li>{words.visitorsLetters}</li>
          </ul>
        </PaperPart>
        <PaperPart title={words.workersTitle}>
          <p>{words.workersLead}</p>
          <ul class="app-paper-list">
            {keptOf(modules).map((sentence) => (
              <li>{sentence[lang]}</li>
            ))}
          </ul>
        </PaperPart>
        <PaperPart title={words.cookieTitle}>
          <p>{words.cookie}</p>
        </PaperPart>
        <PaperPart title={words.rightsTitle}>
          <p>{words.rightsLead}</p>
          <ul class="app-paper-list">
            {words.rights.split('\n').map((right) => (
              <li>{right}</li>
            ))}
          </ul>
          <p>{words.rightsSelf}</p>
          <p>
            <ButtonLink href={myDataPath(lang)} kind="quiet">
              {words.toMyData}
            </ButtonLink>
          </p>
        </PaperPart>
        <PaperPart title={words.complaintTitle}>
          <p>
            {words.complaint} <a href={commission}>{new URL(commission).host}</a>.
          </p>
        </PaperPart>
      </Paper>
    </Split>
  )
}

/** The sentences of all rooms that keep something of people. */
export const keptOf = (modules: readonly Module[]) =>
  modules.flatMap(({ personal }) => (typeof personal === 'string' ? [] : personal.keeps))
