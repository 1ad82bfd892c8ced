import { choice, date, optional, text, tick } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { emblems, type FundingMark } from './funding-mark.ts'
import { messages } from './messages.ts'

interface TypedMark {
  readonly mark: Omit<FundingMark, 'id' | 'organisation' | 'version'>
  /** Whether it stands on the organisation's own page. */
  readonly onPage: boolean
}

/** A mark as typed: funder and sentence together, in one language at least. */
export function readMarkForm(form: URLSearchParams, lang: Lang): FormReading<TypedMark> {
  const words = messages[lang]
  const reading = readFields(form, lang, {
    funder: optional(text({ most: 200 })),
    sentence: optional(text({ most: 600 })),
    emblem: optional(choice(emblems)),
    contract: optional(text({ most: 80 })),
    starts: date,
    ends: optional(date),
    funder_en: optional(text({ most: 200 })),
    sentence_en: optional(text({ most: 600 })),
    on_page: tick,
  })
  if (!reading.ok) return reading
  const { funder, sentence, funder_en, sentence_en, emblem, contract, starts, ends, on_page } = reading.value
  const bg = pairOf(funder, sentence)
  const en = pairOf(funder_en, sentence_en)
  if (!bg && (funder || sentence)) return problemAt(funder ? 'sentence' : 'funder', words.pairMissing)
  if (!en && (funder_en || sentence_en)) return problemAt(funder_en ? 'sentence_en' : 'funder_en', words.pairMissing)
  if (!bg && !en) return problemAt('funder', words.pairMissing)
  if (ends && Temporal.PlainDate.compare(ends, starts) < 0) return problemAt('ends', words.datesTurned)
  const mark = {
    emblem: emblem ?? null,
    contract: contract ?? null,
    starts: starts.toString(),
    ends: ends?.toString() ?? null,
    texts: { ...(bg ? { bg } : {}), ...(en ? { en } : {}) },
  }
  return { ok: true, value: { mark, onPage: on_page } }
}

const pairOf = (funder: string | undefined, sentence: string | undefined) =>
  funder && sentence ? { funder, sentence } : undefined
