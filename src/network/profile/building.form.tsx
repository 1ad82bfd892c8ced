import { choice, optional, whole } from '#src/platform/form/fields.ts'
import { type FieldProblems, readFields } from '#src/platform/form/form.ts'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import type { ProfileWords } from './messages.ts'
import { conditions, heatings, internets, owners } from './profile.ts'
import { saveBuilding, savePromise } from './save-profile.ts'
import { type SectionForm, toSave, typedFrom, typedValue, whenRead, wordsOf } from './section.ts'

const counted = (most: number) => optional(whole({ least: 0, most }))

const buildingReaders = {
  owner: optional(choice(owners)),
  area: counted(200_000),
  halls: counted(200),
  seats: counted(50_000),
  rooms: counted(1000),
  condition: optional(choice(conditions)),
  heating: optional(choice(heatings)),
  computers: counted(2000),
  internet: optional(choice(internets)),
}

/** The house and its halls, as the information card asks for them (users.md 4.1, III). */
export const buildingForm: SectionForm = {
  title: (at) => wordsOf(at).building,
  hint: (words) => words.buildingHint,
  start: ({ profile }) => typedFrom({ ...profile.building }),
  open: (at, typed) => ({
    reading: whenRead(readFields(typed, at.visit.lang, buildingReaders), (value) => {
      const building = {
        ...{ owner: value.owner ?? null, area: value.area ?? null, halls: value.halls ?? null },
        ...{ seats: value.seats ?? null, rooms: value.rooms ?? null, condition: value.condition ?? null },
        ...{ heating: value.heating ?? null, computers: value.computers ?? null, internet: value.internet ?? null },
      }
      return toSave({ write: (tx, writing) => saveBuilding(tx, writing, building) })
    }),
    fields: (problems) => <BuildingFields words={wordsOf(at)} typed={typed} problems={problems} />,
  }),
}

interface FieldsProps {
  words: ProfileWords
  typed: URLSearchParams
  problems: FieldProblems
}

const BuildingFields = ({ words, typed, problems }: FieldsProps) => {
  const field = (name: keyof typeof buildingReaders) => ({
    name,
    label: words[name],
    error: problems.get(name),
    value: typedValue(typed, name),
  })
  const list = (values: readonly (keyof ProfileWords & string)[]) => [
    { value: '', label: words.notSaid },
    ...values.map((value) => ({ value, label: String(words[value]) })),
  ]
  return (
    <div class="network-fields">
      <SelectField {...field('owner')} options={list(owners)} />
      <TextField {...field('area')} type="number" />
      <TextField {...field('halls')} type="number" />
      <TextField {...field('seats')} type="number" />
      <TextField {...field('rooms')} type="number" />
      <SelectField {...field('condition')} options={list(conditions)} />
      <SelectField {...field('heating')} options={list(heatings)} />
      <TextField {...field('computers')} type="number" />
      <SelectField {...field('internet')} options={list(internets)} />
    </div>
  )
}

const promiseReaders = {
  events: optional(whole({ least: 1, most: 200 })),
  reply: optional(whole({ least: 1, most: 60 })),
}

/** What the organisation promises the others; empty takes it back. */
export const promiseForm: SectionForm = {
  title: (at) => wordsOf(at).promise,
  hint: (words) => words.promiseHint,
  start: ({ profile: { promised } }) => typedFrom({ events: promised?.eventsAMonth, reply: promised?.replyDays }),
  open: (at, typed) => ({
    reading: whenRead(readFields(typed, at.visit.lang, promiseReaders), ({ events = null, reply = null }) => {
      const same = at.profile.promised?.eventsAMonth === events && at.profile.promised.replyDays === reply
      const since = same ? at.profile.promised.since : at.visit.today.toString()
      const promised = events === null && reply === null ? undefined : { eventsAMonth: events, replyDays: reply, since }
      return toSave({ write: (tx, writing) => savePromise(tx, writing, promised) })
    }),
    fields: (problems) => {
      const field = typedField(typed, problems)
      const words = wordsOf(at)
      return (
        <>
          <TextField {...field('events')} label={words.eventsAMonth} type="number" />
          <TextField {...field('reply')} label={words.replyDays} type="number" />
        </>
      )
    },
  }),
}
