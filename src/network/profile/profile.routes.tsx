import { readSettlement, settlementInFull } from '#src/places/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import { DeskHint } from '#src/ui/desk/desk.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { deskPathOf } from '../addresses.ts'
import { backTo, deskPage, pathOf } from '../desk/desk-page.tsx'
import { aboutForm } from './about.form.tsx'
import { addressForm } from './address.form.tsx'
import { branchForm } from './branch.form.tsx'
import { buildingForm, promiseForm } from './building.form.tsx'
import { contactsForm } from './contacts.form.tsx'
import { exceptionForm, hoursForm } from './hours.form.tsx'
import { messages } from './messages.ts'
import { holderForm } from './people.form.tsx'
import { readProfile } from './profile.store.ts'
import type { Profile } from './profile.ts'
import { ProfileView } from './profile.view.tsx'
import { claimProfile, confirmProfile, type Removable, removePart, type Writing } from './save-profile.ts'
import { type AtDesk, type Save, type SectionForm, typedValue } from './section.ts'
import { whereForm } from './where.form.tsx'

/** Sections with one form each. */
const single: Readonly<Record<string, SectionForm>> = {
  about: aboutForm,
  where: whereForm,
  contacts: contactsForm,
  building: buildingForm,
  promise: promiseForm,
  address: addressForm,
}

/** Sections with a form for each thing in their list: its id, `new`, or `main` for the organisation's own hours. */
const listed: Readonly<Record<string, SectionForm>> = {
  hours: hoursForm,
  exceptions: exceptionForm,
  people: holderForm,
  branches: branchForm,
}

/** `profile`: everything at one glance. */
export const profilePage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const profile = await profileAt(house, visit)
    const settlement = await readSettlement(house.database.read, profile.settlementId)
    const place = settlement ? settlementInFull(settlement, visit.lang) : ''
    return deskPage({
      visit,
      title: messages[visit.lang].profile,
      parts: ['profile'],
      main: <ProfileView visit={visit} profile={profile} place={place} />,
    })
  }

/** „Проверих: всичко е вярно“ */
export const confirmationRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    await house.database.write((tx) => confirmProfile(tx, writingOf(house, visit)))
    return backTo(visit, ['profile'], 'saved')
  }

export const sectionPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const form = formOf(visit)
    const at = await atDesk(house, visit)
    return sectionAnswer(at, form, form.start(at), { version: at.profile.version })
  }

/** Saves one section. Who read an older version gets the form back with what he typed and the version of now. */
export const saveSectionRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const form = formOf(visit)
    const at = await atDesk(house, visit)
    const { reading } = await form.open(at, visit.form)
    const version = Number(typedValue(visit.form, 'version'))
    const again = { version: at.profile.version }
    if (!reading.ok) return sectionAnswer(at, form, visit.form, { version, problems: reading.problems })
    const outcome = await save(house, writingOf(house, visit), reading.value, version)
    if (outcome === 'saved') return seeOther(await afterwards(house, visit, at), 'saved')
    if (outcome === 'changed') return sectionAnswer(at, form, visit.form, { ...again, changed: true })
    return sectionAnswer(at, form, visit.form, { version, problems: outcome })
  }

async function save(
  { database }: House,
  writing: Writing,
  { check, write }: Save,
  version: number,
): Promise<'saved' | 'changed' | FieldProblems> {
  return database.write(async (tx) => {
    const problems = await check?.(tx, writing)
    if (problems) return problems
    if (!Number.isInteger(version) || !(await claimProfile(tx, writing, version))) return 'changed'
    await write(tx, writing)
    return 'saved'
  })
}

/** Back to the overview, which moves with the address. */
async function afterwards({ database }: House, visit: Visit, { profile }: AtDesk): Promise<string> {
  if (visit.params.section !== 'address') return pathOf(visit, ['profile'])
  const moved = await readProfile(database.read, profile.id)
  return deskPathOf(visit.lang, moved?.slug ?? profile.slug, 'profile')
}

const isRemovable = (section: string): section is Removable =>
  section === 'branches' || section === 'people' || section === 'exceptions'

/** Takes away what was entered by mistake. */
export const removalRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { section = '', item = '' } = visit.params
    if (!isRemovable(section)) throw new NotFound()
    const writing = writingOf(house, visit)
    const profile = await profileAt(house, visit)
    const isClaimed = await house.database.write(async (tx) => {
      const claimed = await claimProfile(tx, writing, profile.version)
      if (claimed) await removePart(tx, writing, section, item)
      return claimed
    })
    return isClaimed ? backTo(visit, ['profile'], 'removed') : seeOther(pathOf(visit, ['profile']))
  }

function formOf({ params: { section = '', item } }: Visit): SectionForm {
  const forms = item === undefined ? single : listed
  const form = Object.hasOwn(forms, section) ? forms[section] : undefined
  if (!form) throw new NotFound()
  return form
}

const atDesk = async (house: House, visit: Visit): Promise<AtDesk> => ({
  house,
  visit,
  profile: await profileAt(house, visit),
  item: visit.params.item ?? '',
})

async function profileAt({ database }: House, visit: Visit): Promise<Profile> {
  const profile = await readProfile(database.read, organisationOf(visit))
  if (!profile) throw new NotFound()
  return profile
}

const writingOf = ({ ids }: House, visit: Visit): Writing => ({
  organisation: organisationOf(visit),
  actor: personOf(visit),
  now: visit.now,
  ids,
})

interface Shown {
  readonly version: number
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

async function sectionAnswer(
  at: AtDesk,
  form: SectionForm,
  typed: URLSearchParams,
  { version, problems = noProblems, changed }: Shown,
): Promise<PageAnswer> {
  const { visit, item } = at
  const { lang, params } = visit
  const words = messages[lang]
  const parts = ['profile', params.section ?? '', ...(params.item ? [params.item] : [])]
  const { fields } = await form.open(at, typed)
  const back = pathOf(visit, ['profile'])
  return deskPage({
    visit,
    title: form.title(at),
    parts,
    problems,
    changed,
    crumbs: [{ label: words.profile, href: back }],
    main: (
      <>
        {form.hint ? <DeskHint>{form.hint(words)}</DeskHint> : null}
        <Form lang={lang} problems={problems} submit={words.save} beside={<a href={back}>{words.back}</a>}>
          <input type="hidden" name="version" value={String(version)} />
          {fields(problems)}
        </Form>
        {form.removable && item !== 'new' ? (
          <div class="network-removal">
            <p>{words.removeMistake}</p>
            <ActButton action={pathOf(visit, [...parts, 'removal'])} label={words.remove} kind="danger" />
          </div>
        ) : null}
      </>
    ),
  })
}
