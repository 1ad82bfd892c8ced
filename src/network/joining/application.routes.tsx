import { recordConsent } from '#src/people/index.ts'
import { lookUpSettlement, SettlementField, type SettlementLookup } from '#src/places/index.ts'
import { type FieldProblems, noProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import { type Answer, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { applicationAddress, joinAddress, receivedAddress, receivedPath } from '../addresses.ts'
import { isTrapped, readApplicationForm } from './application.form.ts'
import { tellOfApplication } from './application.mail.ts'
import type { Application } from './application.ts'
import { ApplicationFormView } from './application.view.tsx'
import { addApplication, readLikely } from './applications.store.ts'
import { JoinView, ReceivedView } from './join.view.tsx'
import { joiningMessages } from './messages.ts'

/** „За организации“. */
export const joinPage = async ({ lang }: Visit): Promise<PageAnswer> => ({
  kind: 'page',
  title: joiningMessages[lang].forOrganisations,
  description: joiningMessages[lang].joinLead,
  address: joinAddress,
  main: <JoinView lang={lang} />,
  cache: { tags: [] },
})

export const receivedPage = async ({ lang }: Visit): Promise<PageAnswer> => ({
  kind: 'page',
  title: joiningMessages[lang].receivedTitle,
  description: joiningMessages[lang].receivedText,
  address: receivedAddress,
  noindex: true,
  main: <ReceivedView lang={lang} />,
})

export const applicationPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    formPage(
      house,
      visit,
      await lookUpSettlement(house.database.read, visit.form, 'settlement', visit.lang),
      noProblems,
    )

/** A typed application becomes one that waits, with its consent, a letter to them and one to each coordinator. */
export const applyRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form } = visit
    // Whoever fills in what people do not see gets the same answer, and nothing is kept.
    if (isTrapped(form)) return seeOther(receivedPath(lang))
    const place = await lookUpSettlement(house.database.read, form, 'settlement', lang)
    const [reading, where] = [readApplicationForm(form, lang), readFields(form, lang, { settlement: place.read })]
    if (!reading.ok || !where.ok)
      return formPage(house, visit, place, inOrder(new Map([...problemsOf(reading), ...problemsOf(where)])))
    const application = { ...reading.value, id: house.ids(), settlementId: where.value.settlement.id, lang }
    const refused = await apply(house, application, visit)
    return refused ? formPage(house, visit, place, refused) : seeOther(receivedPath(lang))
  }

const problemsOf = (reading: { ok: true } | { ok: false; problems: FieldProblems }): FieldProblems =>
  reading.ok ? noProblems : reading.problems

const order = ['name', 'type', 'settlement']

/** The town stands third in the form, and so do its sentences at the head. */
const inOrder = (problems: FieldProblems): FieldProblems => {
  const rank = ([field]: [string, string]) => (order.includes(field) ? order.indexOf(field) : order.length)
  return new Map([...problems].sort((one, other) => rank(one) - rank(other)))
}

/** Problems where it cannot be taken; undefined once it is kept. */
async function apply(house: House, application: Application, { lang, now }: Visit): Promise<FieldProblems | undefined> {
  const { registerNumber, eik } = application
  const likely = await readLikely(house.database.read, application)
  const partner = likely.find(
    ({ status, registerNumber: number, eik: taken }) =>
      status === 'active' && ((number !== null && number === registerNumber) || (taken !== null && taken === eik)),
  )
  if (partner) return problemAt('name', joiningMessages[lang].alreadyPartner(partner.name)).problems
  const kept = await house.database.write(async (tx) => {
    if (!(await addApplication(tx, application, now))) return false
    const consent = { purpose: 'network.application', email: application.email, about: application.id } as const
    await recordConsent(tx, { id: house.ids(), ...consent, lang, how: 'form' }, now)
    await tellOfApplication(tx, house, application, now)
    return true
  })
  return kept ? undefined : problemAt('email', joiningMessages[lang].tooMany).problems
}

const formPage = (house: House, visit: Visit, place: SettlementLookup, problems: FieldProblems): PageAnswer => {
  const { lang, form } = visit
  const words = joiningMessages[lang]
  const settlement = (
    <SettlementField
      lang={lang}
      name="settlement"
      label={words.settlement}
      place={place}
      error={problems.get('settlement')}
      required
    />
  )
  return {
    kind: 'page',
    ...(problems.size > 0 ? { status: 422 } : {}),
    title: words.applicationTitle,
    description: words.applicationLead,
    address: applicationAddress,
    main: (
      <ApplicationFormView
        lang={lang}
        typed={form}
        problems={problems}
        settlement={settlement}
        phone={house.settings.CONTACT_PHONE}
      />
    ),
    ...(problems.size > 0 ? {} : { cache: { tags: [] } }),
  }
}
