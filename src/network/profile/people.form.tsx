import { choice, date, optional, text } from '#src/platform/form/fields.ts'
import { problemAt, readFields } from '#src/platform/form/form.ts'
import { NotFound } from '#src/platform/http/answer.ts'
import { DateField, RadioGroup, SelectField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { officeRoles } from './profile.ts'
import { saveHolder } from './save-profile.ts'
import { type AtDesk, type SectionForm, toSave, typedFrom, whenRead, wordsOf } from './section.ts'

const agreements = ['no', 'phone', 'paper'] as const

const holderOf = ({ profile, item }: AtDesk) => {
  const holder = profile.holders.find(({ id }) => id === item)
  if (!holder && item !== 'new') throw new NotFound()
  return holder
}

/** Who holds an office, from when till when, and whether the name may be seen. */
export const holderForm: SectionForm = {
  title: (at) => wordsOf(at)[holderOf(at) ? 'holder' : 'addHolder'],
  removable: true,
  start: (at) => {
    const holder = holderOf(at)
    if (!holder) return typedFrom({ agreed: 'no' })
    const { role, name, from, until, consentId } = holder
    return typedFrom({ role, name, from, until, agreed: consentId === null ? 'no' : 'phone' })
  },
  open: (at, typed) => {
    const words = wordsOf(at)
    const { lang } = at.visit
    const known = holderOf(at)
    const readers = {
      role: choice(officeRoles),
      name: text({ most: 120 }),
      from: optional(date),
      until: optional(date),
      agreed: choice(agreements),
    }
    return {
      reading: whenRead(readFields(typed, lang, readers), ({ role, name, from, until, agreed }) => {
        if (from && until && Temporal.PlainDate.compare(until, from) < 0)
          return problemAt('until', words.untilBeforeFrom)
        const days = { from: from?.toString() ?? null, until: until?.toString() ?? null }
        const consent = { agreed: agreed === 'no' ? undefined : agreed, lang, earlier: known?.consentId ?? null }
        return toSave({
          write: (tx, writing) =>
            saveHolder(tx, writing, { id: known?.id ?? writing.ids(), role, name, ...days }, consent),
        })
      }),
      fields: (problems) => {
        const field = typedField(typed, problems)
        return (
          <>
            <SelectField
              {...field('role')}
              label={words.role}
              options={officeRoles.map((role) => ({ value: role, label: words[role] }))}
            />
            <TextField {...field('name')} label={words.personName} required autocomplete="off" />
            <DateField {...field('from')} label={words.fromOn} />
            <DateField {...field('until')} label={words.untilOn} hint={words.untilHint} />
            <RadioGroup
              {...field('agreed')}
              label={words.agreed}
              hint={words.agreedHint}
              options={[
                { value: 'no', label: words.agreedNot },
                { value: 'phone', label: words.agreedPhone },
                { value: 'paper', label: words.agreedPaper },
              ]}
            />
          </>
        )
      },
    }
  },
}
