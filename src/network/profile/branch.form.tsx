import { choice, date, optional, phone, text } from '#src/platform/form/fields.ts'
import { problemAt, readFields } from '#src/platform/form/form.ts'
import { NotFound } from '#src/platform/http/answer.ts'
import { DateField, SelectField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { branchKinds } from './profile.ts'
import { saveBranch } from './save-profile.ts'
import { type AtDesk, type SectionForm, toSave, typedFrom, whenRead, wordsOf } from './section.ts'

const branchOf = ({ profile, item }: AtDesk) => {
  const branch = profile.branches.find(({ id }) => id === item)
  if (!branch && item !== 'new') throw new NotFound()
  return branch
}

export const branchForm: SectionForm = {
  title: (at) => branchOf(at)?.name ?? wordsOf(at).addBranch,
  removable: true,
  start: (at) => {
    const branch = branchOf(at)
    if (!branch) return new URLSearchParams()
    const { kind, name, nameEn, address, openedOn, closedOn } = branch
    const days = { opened: openedOn, closed: closedOn }
    return typedFrom({ kind, name, 'name-en': nameEn, address, phone: branch.phone, ...days })
  },
  open: (at, typed) => {
    const words = wordsOf(at)
    const known = branchOf(at)
    const readers = {
      kind: choice(branchKinds),
      name: text({ most: 120 }),
      'name-en': optional(text({ most: 120 })),
      address: optional(text({ most: 200, set: 'bg' })),
      phone: optional(phone),
      opened: optional(date),
      closed: optional(date),
    }
    return {
      reading: whenRead(readFields(typed, at.visit.lang, readers), (value) => {
        const { kind, name, address = null, opened, closed } = value
        if (opened && closed && Temporal.PlainDate.compare(closed, opened) < 0)
          return problemAt('closed', words.untilBeforeFrom)
        const branch = {
          ...{ kind, name, nameEn: value['name-en'] ?? null, address, phone: value.phone ?? null },
          ...{ openedOn: opened?.toString() ?? null, closedOn: closed?.toString() ?? null },
        }
        return toSave({
          write: (tx, writing) => saveBranch(tx, writing, { id: known?.id ?? writing.ids(), ...branch }),
        })
      }),
      fields: (problems) => {
        const field = typedField(typed, problems)
        return (
          <>
            <SelectField
              {...field('kind')}
              label={words.contactKind}
              options={branchKinds.map((kind) => ({ value: kind, label: words[kind] }))}
            />
            <TextField {...field('name')} label={words.branchName} required />
            <TextField {...field('name-en')} label={words.branchNameEn} hint={words.inEnglishHint} />
            <TextField {...field('address')} label={words.street} />
            <TextField {...field('phone')} label={words.phone} type="tel" />
            <DateField {...field('opened')} label={words.openedOn} />
            <DateField {...field('closed')} label={words.closedOn} hint={words.untilHint} />
          </>
        )
      },
    }
  },
}
