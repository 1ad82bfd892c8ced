import type { Lang } from '#src/platform/i18n/lang.ts'

const NBSP = '\u00a0'
const THOUSANDS = /(?<=\d)(?=(?:\d{3})+$)/g
const SIGNS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  bg: { EUR: '€', BGN: 'лв.' },
  en: { EUR: '€' },
}

/**
 * An amount in whole cents as people write it: „3 €“, „2,50 €“, „1 250 €“; "€3", "€2.50", "€1,250". Currencies other than the euro
 * and the lev show their ISO code; all have hundredths. Throws if `cents` is no safe integer.
 */
export function moneyWords(cents: number, currency: string, lang: Lang): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is no whole number of cents`)
  const sign = SIGNS[lang][currency]
  const minus = cents < 0 ? '−' : ''
  if (lang === 'bg') return `${minus}${amount(Math.abs(cents), NBSP, ',')}${NBSP}${sign ?? currency}`
  return `${minus}${sign ?? `${currency}${NBSP}`}${amount(Math.abs(cents), ',', '.')}`
}

function amount(cents: number, thousands: string, point: string): string {
  const rest = cents % 100
  const whole = String((cents - rest) / 100).replace(THOUSANDS, thousands)
  return rest === 0 ? whole : `${whole}${point}${String(rest).padStart(2, '0')}`
}
