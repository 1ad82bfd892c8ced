import { mapAddress } from '#src/places/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import type { Fact } from '#src/ui/facts/facts.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { messages, typeWords } from '../messages.ts'
import { stateWords } from '../profile/hours-words.ts'
import { messages as profileMessages } from '../profile/messages.ts'
import { exceptionOn, spansOn, stateAt } from '../profile/opening-hours.ts'
import type { Contact, Profile } from '../profile/profile.ts'
import type { OrganisationPage } from './organisations.store.ts'

/** Open or not, where, how to reach it, what it is: in the order in which people ask. */
export function factsOf(visit: Visit, organisation: OrganisationPage, profile: Profile): Fact[] {
  const { lang } = visit
  const words = messages[lang]
  const facts: (Fact | undefined)[] = [
    openFact(visit, organisation, profile),
    whereFact(visit, organisation),
    ...contactFacts(visit, profile),
    { term: words.kind, value: typeWords[lang][organisation.type] },
    organisation.foundedYear ? { term: words.founded, value: words.year(organisation.foundedYear) } : undefined,
  ]
  return facts.filter((fact) => fact !== undefined)
}

function openFact({ lang, now, zone }: Visit, organisation: OrganisationPage, { opening }: Profile): Fact | undefined {
  // Who is gone does not open today, whatever the door once said.
  if (organisation.closedOn || organisation.status === 'left') return undefined
  const here = now.toZonedDateTimeISO(zone)
  const today = here.toPlainDate()
  const about = { exception: exceptionOn(opening, today), spans: spansOn(opening, today) }
  const said = stateWords(stateAt(opening, here), here, lang, about)
  if (!said) return undefined
  const words = messages[lang]
  const whole = opening.week.size > 0 ? <a href="#hours">{words.openDetail}</a> : undefined
  return {
    term: words.open,
    value: <Marked text={said.today} lang={lang} />,
    detail: (
      <>
        {said.next ? <span class="network-line">{said.next}</span> : null}
        {whole}
      </>
    ),
  }
}

function whereFact({ lang }: Visit, organisation: OrganisationPage): Fact {
  const words = messages[lang]
  const { place, address, municipality, venue, name } = organisation
  const query = [address, place].filter((part) => part).join(', ')
  const point = venue ?? { latitude: null, longitude: null }
  return {
    term: words.where,
    value: place,
    detail: (
      <>
        {address ? (
          <span class="network-line">
            <Marked text={address} lang={lang} />
          </span>
        ) : null}
        <span class="network-line">
          {words.municipality(lang === 'bg' ? municipality : transliterate(municipality))}
        </span>
        <a href={mapAddress(point, address ? query : `${name}, ${query}`)} rel="noreferrer">
          {words.showOnMap}
        </a>
      </>
    ),
  }
}

const kindsInOrder: readonly Contact['kind'][] = ['phone', 'mobile', 'viber', 'email', 'website', 'facebook']

/** Telephones first; those of one kind under one term. */
function contactFacts({ lang }: Visit, { contacts }: Profile): Fact[] {
  const shown = contacts.filter(({ isPublic }) => isPublic)
  return kindsInOrder.flatMap((kind) => {
    const [first, ...rest] = shown.filter((contact) => contact.kind === kind)
    if (!first) return []
    const line = (contact: Contact) => {
      const label = lang === 'en' ? (contact.labelEn ?? contact.label) : contact.label
      return (
        <span class="network-line">
          <a href={hrefOf(contact)} rel={contact.kind === 'facebook' ? 'noreferrer' : undefined}>
            {contact.value.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
          {label ? <span lang={foreignLang(label, lang)}> · {label}</span> : null}
        </span>
      )
    }
    const more = rest.length > 0 ? rest.map(line) : undefined
    return [{ term: profileMessages[lang][kind], value: line(first), detail: more }]
  })
}

const hrefOf = ({ kind, value }: Contact): string => {
  if (kind === 'email') return `mailto:${value}`
  if (kind === 'website' || kind === 'facebook') return value
  return `tel:${value.replace(/[^\d+]/g, '')}`
}
