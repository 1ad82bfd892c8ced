/** Money of a plan: who gives it, and how much where that is said. */
export interface PlannedFund {
  readonly source: string
  /** Whole cents. */
  readonly cents: number | null
  readonly currency: 'EUR' | 'BGN'
}

const amount =
  /(?<sum>\d{1,3}(?:[ \u00a0.]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s*(?<sign>€|евро|eur|лв\.?|лева|bgn)?/giu
const most = 10_000_000_000

const centsOf = (sum: string): number | null => {
  const plain = /[ \u00a0.]\d{3}(?:,|$|[ \u00a0.])/u.test(sum) ? sum.replaceAll(/[ \u00a0.]/gu, '') : sum
  const cents = Math.round(Number(plain.replace(',', '.')) * 100)
  return Number.isSafeInteger(cents) && cents <= most ? cents : null
}

const isLev = (words: string): boolean => /лв|лева|bgn/iu.test(words)

/** The amount of a cell; null where there is none. Currency by its sign, else by that of the heading, else euros. */
export function amountIn(cell: string, heading: string): Pick<PlannedFund, 'cents' | 'currency'> {
  const [found] = cell.matchAll(amount)
  const cents = found?.groups?.sum === undefined ? null : centsOf(found.groups.sum)
  const sign = found?.groups?.sign
  return { cents, currency: isLev(sign ?? heading) ? 'BGN' : 'EUR' }
}

/** „общински бюджет 500 €, собствени 200 €“; words alone are a source whose amount another column may say. */
export function fundsIn(
  cell: string,
  heading: string,
  whole: Pick<PlannedFund, 'cents' | 'currency'> | null,
): PlannedFund[] {
  const parts = cell
    .split(/[;\n+]|,(?!\d)|(?<=\d\s*(?:€|евро|лв\.?|лева))\s+и\s+/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
    .slice(0, 12)
  const named = parts.map((part) => ({ source: sourceOf(part), ...amountIn(part, heading) }))
  const some = named.some(({ cents }) => cents !== null)
  const [only] = named
  if (!some && named.length === 1 && only && whole) return [{ ...only, ...whole }]
  if (!some && named.length > 1 && whole?.cents != null)
    return [{ source: named.map(({ source }) => source).join(', '), ...whole }]
  if (named.length === 0 && whole?.cents != null) return [{ source: '', ...whole }]
  return named
}

const sourceOf = (part: string): string =>
  part
    .replaceAll(amount, ' ')
    .replaceAll(/[\s:–—-]+$|^[\s:–—-]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, 200)
