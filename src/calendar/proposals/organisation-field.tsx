import type { NetworkTables } from '#src/network/index.ts'
import { searchOrganisations } from '#src/network/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { RadioGroup, TextField } from '#src/ui/field/field.tsx'
import { proposalMessages } from './messages.ts'

/** What was typed as the name of an organisation, and what is meant by it. */
export interface OrganisationLookup {
  readonly typed: string
  readonly choices: readonly { readonly id: string; readonly name: string; readonly place: string }[]
  readonly chosen: string | undefined
  readonly problem: string | undefined
}

const field = 'organisation'
const choiceField = 'organisation-choice'
const nobody = 'nobody'
const mostChoices = 8

/** Partners that work with their desk are found by any words of their names; nothing typed means nobody in particular. */
export async function lookUpOrganisation(
  house: Pick<House, 'database' | 'memo'>,
  form: URLSearchParams,
  lang: Lang,
): Promise<OrganisationLookup> {
  const typed = (form.getAll(field).at(-1) ?? '').trim().slice(0, 200)
  const choice = form.getAll(choiceField).at(-1) ?? ''
  const none = { typed, choices: [], chosen: undefined, problem: undefined }
  if (typed === '') return none
  const found = (await searchOrganisations(house, typed, lang)).slice(0, mostChoices * 2)
  const active = await readActive(house, found)
  const choices = found.filter(({ id }) => active.has(id)).slice(0, mostChoices)
  if (choice === nobody && choices.length > 0) return { ...none, typed: '' }
  const [only, second] = choices
  const meant = choices.find(({ id }) => id === choice) ?? (second ? undefined : only)
  if (meant) return { ...none, choices: second ? choices : [], chosen: meant.id }
  const words = proposalMessages[lang]
  return { ...none, choices, problem: only ? words.organisationSeveral : words.organisationNone }
}

async function readActive({ database }: Pick<House, 'database'>, found: readonly { id: string }[]) {
  if (found.length === 0) return new Set<string>()
  const rows = await database.read
    .withTables<NetworkTables>()
    .selectFrom('network_organisation')
    .select('id')
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .where('status', '=', 'active')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

interface OrganisationFieldProps {
  readonly lang: Lang
  readonly lookup: OrganisationLookup
  readonly hint?: string
  readonly error?: string | undefined
  /** Whether „не знам“ is among the answers. */
  readonly nobodyToo?: boolean
}

/** An organisation by its name, as people type it; asks which one where several fit. */
export const OrganisationField = ({ lang, lookup, hint, error, nobodyToo = false }: OrganisationFieldProps) => {
  const words = proposalMessages[lang]
  const options = lookup.choices.map(({ id, name, place }) => ({ value: id, label: `${name}, ${place}` }))
  return (
    <>
      <TextField
        name={field}
        label={words.organisation}
        hint={hint}
        error={error}
        value={lookup.typed}
        maxlength={200}
        autocomplete="off"
      />
      {options.length > 0 ? (
        <RadioGroup
          name={choiceField}
          label={words.organisationWhich}
          value={lookup.chosen}
          options={nobodyToo ? [...options, { value: nobody, label: words.unknownOrganisation }] : options}
        />
      ) : null}
    </>
  )
}
