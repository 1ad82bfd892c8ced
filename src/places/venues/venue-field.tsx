import type { Lang } from '#src/platform/i18n/lang.ts'
import { RadioGroup, TextField } from '#src/ui/field/field.tsx'
import { venueTyped } from './find-venues.ts'
import { venueFieldMessages } from './venue-field-messages.ts'
import { inWords, type VenueLookup, venueChoiceField } from './venue-lookup.ts'

export interface VenueFieldProps {
  readonly lang: Lang
  readonly name: string
  readonly label: string
  readonly place: VenueLookup
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** A place in words will not do. */
  readonly onlyKnown?: boolean | undefined
}

/** A venue by its name, as people type it, or a place in words; asks which one where several fit. See `lookUpVenue`. */
export const VenueField = ({ lang, name, label, place, hint, error, required, onlyKnown }: VenueFieldProps) => {
  const words = venueFieldMessages[lang]
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        error={error}
        required={required}
        value={place.typed}
        maxlength={200}
        autocomplete="off"
      />
      {place.choices.length > 0 ? (
        <RadioGroup
          name={venueChoiceField(name)}
          label={words.meant}
          options={[
            ...place.choices.map((venue) => ({ value: venue.id, label: venueTyped(venue) })),
            ...(onlyKnown ? [] : [{ value: inWords, label: words.none(place.typed) }]),
          ]}
        />
      ) : null}
    </>
  )
}
