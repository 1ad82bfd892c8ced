import type { Lang } from '#src/platform/i18n/lang.ts'
import { RadioGroup, TextField } from '#src/ui/field/field.tsx'
import { settlementMessages } from './messages.ts'
import { choiceField, type SettlementLookup } from './settlement.form.ts'
import { settlementInFull } from './settlement.ts'

export interface SettlementFieldProps {
  readonly lang: Lang
  readonly name: string
  readonly label: string
  readonly place: SettlementLookup
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
}

/** A settlement by its name, as people type it; asks „Кое Николово?“ where there are several. See `lookUpSettlement`. */
export const SettlementField = ({ lang, name, label, place, hint, error, required }: SettlementFieldProps) => {
  const words = settlementMessages[lang]
  return (
    <>
      {place.choices.length === 0 && place.chosen ? (
        <input type="hidden" name={choiceField(name)} value={place.chosen} />
      ) : null}
      <TextField
        name={name}
        label={label}
        hint={hint ?? words.hint}
        error={error}
        required={required}
        value={place.typed}
        maxlength={200}
        autocomplete="off"
      />
      {place.choices.length > 0 ? (
        <RadioGroup name={choiceField(name)} label={place.question} options={optionsOf(place, lang)} />
      ) : null}
    </>
  )
}

/** Two villages of one name in one municipality are told apart by the end of their address. */
function optionsOf({ choices }: SettlementLookup, lang: Lang) {
  const labels = choices.map((settlement) => settlementInFull(settlement, lang))
  return choices.map(({ id, slug }, number) => {
    const label = labels[number] ?? ''
    return { value: id, label: labels.filter((each) => each === label).length > 1 ? `${label} (${slug})` : label }
  })
}
