import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { House } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { TextareaField, TextField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { feedbackPath } from './addresses.ts'
import { messages } from './messages.ts'
import { DemonstrationNote, operatorOf, waysToReach } from './operator.tsx'
import { Paper, PaperPart } from './paper.view.tsx'

/** When the statement was first written; reviews are a setting. */
const preparedOn = Temporal.PlainDate.from('2026-11-23')
const standard = 'EN 301 549 V3.2.1'
const ministry = 'https://egov.government.bg'

interface Props {
  house: House
  visit: Visit
  problems: FieldProblems
  sent: boolean
}

const Day = ({ date, lang }: { date: Temporal.PlainDate; lang: Lang }) => (
  <time datetime={date.toString()}>{dateWords(date, lang, { weekday: false })}</time>
)

/** The statement in the order of Implementing Decision (EU) 2018/1523. */
export const AccessibilityView = ({ house, visit, problems, sent }: Props) => {
  const { settings } = house
  const { lang } = visit
  const words = messages[lang]
  const said = (date: Temporal.PlainDate) => dateWords(date, lang, { weekday: false })
  const facts = [
    { term: words.status, value: words.partial },
    { term: words.standard, value: standard, detail: words.standardDetail },
    { term: words.builtTo, value: words.wcag },
    {
      term: words.reviewed,
      value: <Day date={settings.ACCESSIBILITY_REVIEWED} lang={lang} />,
      detail: words.reviewedDetail,
    },
  ]
  const head = (
    <>
      <h1>{words.accessTitle}</h1>
      {sent ? (
        <Banner tone="info" title={words.sentTitle}>
          <p>{words.sentText}</p>
        </Banner>
      ) : null}
    </>
  )
  const aside = <Facts label={words.inBrief} facts={facts} action={{ label: words.tellUs, href: '#feedback' }} />
  return (
    <Split side="end" head={head} aside={aside}>
      <Paper>
        <Prose text={words.accessLead} size="lead" />
        <DemonstrationNote settings={settings} lang={lang} />
        <p>{words.commitment(operatorOf(settings, lang), settings.publicUrl)}</p>
        <PaperPart title={words.complianceTitle}>
          <p>{words.compliance}</p>
        </PaperPart>
        <PaperPart title={words.contentTitle}>
          <h3>{words.nonCompliant}</h3>
          <p>{words.nonCompliantText}</p>
          <h3>{words.burden}</h3>
          <p>{words.burdenText}</p>
          <h3>{words.outside}</h3>
          <p>{words.outsideText}</p>
        </PaperPart>
        <PaperPart title={words.preparationTitle}>
          <p>
            {words.prepared(said(preparedOn))} {words.lastReviewed(said(settings.ACCESSIBILITY_REVIEWED))}
          </p>
          <p>{words.method}</p>
        </PaperPart>
        <PaperPart title={words.feedbackTitle} id="feedback">
          <p>{words.feedbackLead}</p>
          <FeedbackForm visit={visit} problems={problems} />
          <dl class="app-reach">
            {waysToReach(settings, lang).map(({ term, value }) => (
              <div>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </PaperPart>
        <PaperPart title={words.enforcementTitle}>
          <p>
            {words.enforcement} <a href={ministry}>{new URL(ministry).host}</a>.
          </p>
        </PaperPart>
      </Paper>
    </Split>
  )
}

const FeedbackForm = ({ visit, problems }: Pick<Props, 'visit' | 'problems'>) => {
  const words = messages[visit.lang]
  const typed = (name: string) => visit.form.get(name) ?? undefined
  return (
    <Form lang={visit.lang} action={feedbackPath(visit.lang)} problems={problems} submit={words.send}>
      <TextareaField
        name="message"
        label={words.message}
        hint={words.messageHint}
        rows={5}
        value={typed('message')}
        error={problems.get('message')}
        required
      />
      <TextField name="where" label={words.where} value={typed('where')} error={problems.get('where')} />
      <TextField
        name="reply"
        label={words.reply}
        hint={words.replyHint}
        value={typed('reply')}
        error={problems.get('reply')}
      />
    </Form>
  )
}

/** The same for machines: what the site allows, how it is operated, what it conforms to. */
export const accessibilityData = ({ settings }: House, lang: Lang): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  name: messages[lang].accessTitle,
  url: `${settings.publicUrl}/${lang}/accessibility`,
  inLanguage: lang,
  datePublished: preparedOn.toString(),
  lastReviewed: settings.ACCESSIBILITY_REVIEWED.toString(),
  about: {
    '@type': 'WebSite',
    url: settings.publicUrl,
    accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
    accessibilityHazard: ['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'],
    accessibilityFeature: ['alternativeText', 'highContrastDisplay', 'readingOrder', 'structuralNavigation'],
    accessibilitySummary: messages[lang].compliance,
  },
})
