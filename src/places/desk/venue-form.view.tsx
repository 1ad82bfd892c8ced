import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { RadioGroup, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import type { SettlementLookup } from '../settlements/settlement.form.ts'
import { SettlementField } from '../settlements/settlement-field.tsx'
import { venueMessages } from '../venues/messages.ts'
import { accessFacts, answers, type Venue } from '../venues/venue.ts'
import { deskMessages } from './messages.ts'

interface VenueFormProps {
  readonly visit: Visit
  readonly place: SettlementLookup
  readonly venue?: Venue | undefined
  readonly problems: FieldProblems
}

/** The form of a venue, with what was typed when it came back, else with what is kept. */
export const VenueForm = ({ visit, place, venue, problems }: VenueFormProps) => {
  const { lang, form } = visit
  const [words, said] = [deskMessages[lang], venueMessages[lang]]
  const value = (name: string, saved: string | null | undefined) =>
    form.size > 0 ? (form.get(name) ?? '') : (saved ?? '')
  const { bg, en } = venue?.texts ?? {}
  const text = (name: string, label: string, saved: string | null | undefined, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={value(name, saved)} error={problems.get(name)} />
  )
  const area = (name: string, label: string, saved: string | null | undefined, hint?: string) => (
    <TextareaField
      name={name}
      label={label}
      hint={hint}
      rows={3}
      value={value(name, saved)}
      error={problems.get(name)}
    />
  )
  return (
    <Form lang={lang} problems={problems} submit={words.save}>
      <input type="hidden" name="version" value={value('version', venue && String(venue.version))} />
      <FormPart title={words.basics}>
        {text('name', words.nameBg, bg?.name, words.nameHint)}
        <SettlementField
          lang={lang}
          name="settlement"
          label={words.settlement}
          place={place}
          error={problems.get('settlement')}
        />
        {text('address', words.address, bg?.address, words.addressHint)}
        {text('point', words.point, pointOf(venue), words.pointHint)}
      </FormPart>
      <FormPart title={words.accessPart} hint={words.accessHint}>
        {accessFacts.map((fact) => (
          <>
            <RadioGroup
              name={fact}
              label={sentence(said[fact])}
              options={answers.map((answer) => ({ value: answer, label: said[answer] }))}
              value={value(fact, venue?.access[fact] ?? 'unknown')}
              error={problems.get(fact)}
            />
            {text(`${fact}_note`, words.note(said[fact]), bg?.[`${fact}_note`])}
          </>
        ))}
        {text('access_phone', words.accessPhone, venue?.accessPhone)}
        {text('access_email', words.accessEmail, venue?.accessEmail)}
        <TickField name="checked" label={words.checkedNow} checked={form.get('checked') !== null} />
      </FormPart>
      <FormPart title={words.wayPart}>
        {area('arrival', said.arrival, bg?.arrival, words.arrivalHint)}
        {area('way_back', said.wayBack, bg?.way_back, words.wayBackHint)}
      </FormPart>
      <FormPart title={words.englishPart}>
        {text('name_en', words.nameEn, en?.name)}
        {text('address_en', words.addressEn, en?.address)}
        {area('arrival_en', words.arrivalEn, en?.arrival)}
        {area('way_back_en', words.wayBackEn, en?.way_back)}
      </FormPart>
    </Form>
  )
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const pointOf = (venue: Venue | undefined): string | undefined =>
  venue && venue.latitude !== null && venue.longitude !== null ? `${venue.latitude}, ${venue.longitude}` : undefined
