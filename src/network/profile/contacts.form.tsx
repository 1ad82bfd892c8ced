import { choice, mail, optional, phone, text, website } from '#src/platform/form/fields.ts'
import { type FieldProblems, type FieldReader, readFields } from '#src/platform/form/form.ts'
import { typeset } from '#src/platform/language/typography.ts'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { FormPart } from '#src/ui/form/form.tsx'
import type { ProfileWords } from './messages.ts'
import { type Contact, type ContactKind, contactKinds } from './profile.ts'
import { saveContacts } from './save-profile.ts'
import { type SectionForm, toSave, typedValue, whenRead, wordsOf } from './section.ts'

const mostContacts = 12
/** Empty rows below those that are there, so that one can be added. */
const spare = 2

const valueReaders: Readonly<Record<ContactKind, FieldReader<string>>> = {
  phone,
  mobile: phone,
  viber: phone,
  email: mail,
  website,
  facebook: website,
}

const seen = ['yes', 'no'] as const

export const contactsForm: SectionForm = {
  title: (at) => wordsOf(at).contacts,
  hint: (words) => words.contactsHint,
  start: ({ profile }) => {
    const typed = new URLSearchParams()
    for (const [row, contact] of profile.contacts.entries()) {
      typed.set(`kind-${row}`, contact.kind)
      typed.set(`value-${row}`, contact.value)
      typed.set(`label-${row}`, contact.label ?? '')
      typed.set(`label-en-${row}`, contact.labelEn ?? '')
      typed.set(`public-${row}`, contact.isPublic ? 'yes' : 'no')
    }
    return typed
  },
  open: (at, typed) => {
    const words = wordsOf(at)
    const filled = rowsOf(typed).filter((row) => isFilled(row, typed))
    const reading = whenRead(readFields(typed, at.visit.lang, readersOf(filled, typed)), () => {
      const contacts = filled.map((row) => contactOf(row, typed, at.visit.lang))
      return toSave({ write: (tx, writing) => saveContacts(tx, writing, contacts) })
    })
    const shown = Math.min(mostContacts, Math.max(rowsOf(typed).length, filled.length + spare))
    return {
      reading,
      fields: (problems) =>
        Array.from({ length: shown }, (_, row) => <Row words={words} row={row} typed={typed} problems={problems} />),
    }
  },
}

/** Words for what it is without a number are kept and asked about, not thrown away. */
const isFilled = (row: number, typed: URLSearchParams): boolean =>
  ['value', 'label', 'label-en'].some((name) => typedValue(typed, `${name}-${row}`).trim() !== '')

const rowsOf = (typed: URLSearchParams): number[] =>
  Array.from({ length: mostContacts }, (_, row) => row).filter((row) => typed.has(`value-${row}`))

const kindOf = (row: number, typed: URLSearchParams): ContactKind =>
  contactKinds.find((kind) => kind === typedValue(typed, `kind-${row}`)) ?? 'phone'

const readersOf = (rows: readonly number[], typed: URLSearchParams): Record<string, FieldReader<unknown>> =>
  Object.fromEntries(
    rows.flatMap((row) => [
      [`kind-${row}`, choice(contactKinds)],
      [`value-${row}`, valueReaders[kindOf(row, typed)]],
      [`label-${row}`, optional(text({ most: 80 }))],
      [`label-en-${row}`, optional(text({ most: 80 }))],
      [`public-${row}`, choice(seen)],
    ]),
  )

function contactOf(row: number, typed: URLSearchParams, lang: 'bg' | 'en'): Contact {
  const kind = kindOf(row, typed)
  const value = valueReaders[kind](typed.getAll(`value-${row}`), lang)
  if (!value.ok) throw new Error('a contact was read before it was checked')
  const label = typeset(typedValue(typed, `label-${row}`).trim(), 'bg') || null
  const labelEn = typeset(typedValue(typed, `label-en-${row}`).trim(), 'en') || null
  return { kind, value: value.value, label, labelEn, isPublic: typedValue(typed, `public-${row}`) === 'yes' }
}

interface RowProps {
  words: ProfileWords
  row: number
  typed: URLSearchParams
  problems: FieldProblems
}

const Row = ({ words, row, typed, problems }: RowProps) => {
  const field = (name: string) => ({
    name: `${name}-${row}`,
    error: problems.get(`${name}-${row}`),
    value: typedValue(typed, `${name}-${row}`),
  })
  return (
    <FormPart title={words.contactNumber(row + 1)}>
      <div class="network-fields">
        <SelectField
          {...field('kind')}
          label={words.contactKind}
          value={kindOf(row, typed)}
          options={contactKinds.map((kind) => ({ value: kind, label: words[kind] }))}
        />
        <TextField {...field('value')} label={words.contactValue} />
        <TextField {...field('label')} label={words.contactLabel} />
        <TextField {...field('label-en')} label={words.contactLabelEn} />
        <SelectField
          {...field('public')}
          label={words.contactSeen}
          value={typedValue(typed, `public-${row}`) || 'yes'}
          options={[
            { value: 'yes', label: words.contactPublic },
            { value: 'no', label: words.contactPrivate },
          ]}
        />
      </div>
    </FormPart>
  )
}
