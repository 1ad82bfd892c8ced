import { lookUpSettlement, readSettlement, SettlementField, settlementKnown } from '#src/places/index.ts'
import { optional, text } from '#src/platform/form/fields.ts'
import { readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { TextField } from '#src/ui/field/field.tsx'
import { saveWhere } from './save-profile.ts'
import { type SectionForm, toSave, typedFrom, typedValue, whenRead, wordsOf } from './section.ts'

const street = (lang: Lang) => optional(text({ most: 200, set: lang }))

export const whereForm: SectionForm = {
  title: (at) => wordsOf(at).where,
  start: ({ profile: { texts } }) => typedFrom({ address: texts.bg?.address, 'address-en': texts.en?.address }),
  open: async (at, typed) => {
    const { house, visit, profile } = at
    const { lang } = visit
    const words = wordsOf(at)
    const read = house.database.read
    const place = typed.has('settlement')
      ? await lookUpSettlement(read, typed, 'settlement', lang)
      : settlementKnown(await readSettlement(read, profile.settlementId), lang)
    const readers = { settlement: place.read, address: street('bg'), 'address-en': street('en') }
    const { bg, en } = profile.texts
    return {
      reading: whenRead(readFields(typed, lang, readers), (value) => {
        const address = { bg: value.address ?? null, en: value['address-en'] ?? null }
        const where = { settlementId: value.settlement.id, address }
        return toSave({ write: (tx, writing) => saveWhere(tx, writing, where) })
      }),
      fields: (problems) => (
        <>
          <SettlementField
            lang={lang}
            name="settlement"
            label={words.settlement}
            place={place}
            error={problems.get('settlement')}
            required
          />
          {bg ? (
            <TextField
              name="address"
              label={words.street}
              hint={words.streetHint}
              error={problems.get('address')}
              value={typedValue(typed, 'address')}
            />
          ) : null}
          {en ? (
            <TextField
              name="address-en"
              label={words.streetEn}
              error={problems.get('address-en')}
              value={typedValue(typed, 'address-en')}
            />
          ) : null}
        </>
      ),
    }
  },
}
