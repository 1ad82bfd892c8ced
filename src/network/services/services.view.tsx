import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateField, TextField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { fieldIn, pathOf, tickedIn } from '../desk/desk-page.tsx'
import type { FundingMark } from '../funding-marks/funding-mark.ts'
import { FundingField, FundingNotes } from '../funding-marks/funding-notes.view.tsx'
import { messages } from './messages.ts'
import { isOffered, type Service, serviceWords } from './service.ts'

/** The desk's list: what is offered, what no longer, and how many are new this year. */
export const ServicesView = ({ visit, services }: { visit: Visit; services: readonly Service[] }) => {
  const words = messages[visit.lang]
  const { year } = visit.today
  const add = pathOf(visit, ['services', 'new'])
  if (services.length === 0)
    return (
      <EmptyState title={words.none} actions={[{ label: words.add, href: add }]}>
        {words.noneHint}
      </EmptyState>
    )
  const [offered, ended] = [true, false].map((wanted) =>
    services.filter((service) => isOffered(service, visit.today.toString()) === wanted),
  )
  return (
    <>
      <p>{words.lead}</p>
      <p>
        <strong>{words.newCount(year, services.filter(({ newInYear }) => newInYear === year).length)}</strong>
      </p>
      <p>
        <ButtonLink href={add}>{words.add}</ButtonLink>
      </p>
      <ServiceTable visit={visit} caption={words.offered} services={offered ?? []} />
      <ServiceTable visit={visit} caption={words.ended} services={ended ?? []} />
    </>
  )
}

interface ServiceTableProps {
  readonly visit: Visit
  readonly caption: string
  readonly services: readonly Service[]
}

const ServiceTable = ({ visit, caption, services }: ServiceTableProps) => {
  const { lang } = visit
  const words = messages[lang]
  if (services.length === 0) return null
  return (
    <Table
      caption={caption}
      columns={[{ label: words.services }, { label: words.since }, { label: words.newIn }, { label: words.endedOn }]}
      rows={services.map((service) => {
        const { name, lang: own } = serviceWords(service, lang)
        return [
          <a href={pathOf(visit, ['services', service.id])} lang={own === lang ? undefined : own}>
            {name}
          </a>,
          service.sinceYear ?? '–',
          service.newInYear ?? '–',
          service.endedOn ? dateWords(Temporal.PlainDate.from(service.endedOn), lang, { weekday: false }) : '–',
        ]
      })}
    />
  )
}

interface ServiceFormProps {
  readonly visit: Visit
  readonly service?: Service | undefined
  readonly problems: FieldProblems
  readonly marks: readonly FundingMark[]
  readonly attached: readonly string[]
}

export const ServiceForm = ({ visit, service, problems, marks, attached }: ServiceFormProps) => {
  const { lang } = visit
  const words = messages[lang]
  const field = fieldIn(visit, problems)
  const { bg, en } = service?.texts ?? {}
  return (
    <Form
      lang={lang}
      action={pathOf(visit, service ? ['services', service.id] : ['services'])}
      problems={problems}
      submit={service ? words.save : words.add}
      beside={<a href={pathOf(visit, ['services'])}>{words.back}</a>}
    >
      {service ? <input type="hidden" name="version" value={String(service.version)} /> : null}
      <TextField {...field('name', bg?.name)} label={words.name} />
      <TextField {...field('audience', bg?.audience)} label={words.audience} hint={words.optional} />
      <TextField {...field('place', bg?.place)} label={words.place} hint={words.optional} />
      <TextField {...field('price', bg?.price)} label={words.price} hint={words.priceHint} />
      <TextField
        {...field('since_year', service?.sinceYear)}
        label={words.since}
        hint={words.optional}
        inputmode="numeric"
      />
      <TextField
        {...field('new_in_year', service?.newInYear)}
        label={words.newIn}
        hint={words.newInHint}
        inputmode="numeric"
      />
      <DateField {...field('ended_on', service?.endedOn)} label={words.endedOn} hint={words.endedHint} />
      <FormPart title={words.inEnglish} hint={words.optional}>
        <TextField {...field('name_en', en?.name)} label={words.nameEn} />
        <TextField {...field('audience_en', en?.audience)} label={words.audienceEn} />
        <TextField {...field('place_en', en?.place)} label={words.placeEn} />
        <TextField {...field('price_en', en?.price)} label={words.priceEn} />
      </FormPart>
      <FundingField
        lang={lang}
        label={words.funding}
        marks={marks}
        today={visit.today.toString()}
        attached={attached}
        chosen={tickedIn(visit)('funding', attached)}
      />
    </Form>
  )
}

interface PublicServicesProps {
  readonly lang: Lang
  readonly today: Temporal.PlainDate
  /** Those that can be had today. */
  readonly services: readonly Service[]
  readonly funding: ReadonlyMap<string, readonly FundingMark[]>
}

/** What people can get beside events. */
export const PublicServices = ({ lang, today, services, funding }: PublicServicesProps) => (
  <Section title={messages[lang].services}>
    <ul class="network-services">
      {services.map((service) => {
        const { name, audience, place, price, lang: own } = serviceWords(service, lang)
        const details = [audience, place, price].filter((part) => part !== null)
        return (
          <li class="network-service">
            <p>
              <strong lang={own === lang ? undefined : own}>{name}</strong>
              {service.newInYear === today.year ? (
                <>
                  {' '}
                  <StateLabel label={messages[lang].newLabel} tone="changed" />
                </>
              ) : null}
            </p>
            {details.length > 0 ? (
              <p class="network-service-details" lang={own === lang ? undefined : own}>
                {details.join(' · ')}
              </p>
            ) : null}
            <FundingNotes lang={lang} marks={funding.get(service.id)} />
          </li>
        )
      })}
    </ul>
  </Section>
)
