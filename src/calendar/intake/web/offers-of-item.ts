import type { PageItem } from '#src/platform/web-page/item.ts'
import type { Price } from '../../events/event.ts'
import type { Things } from './things.ts'

const mostCents = 100_000_00

/**
 * Admission from `offers` and `isAccessibleForFree`. A price without a currency is none, since nobody can pay it; of several in one
 * currency the lowest and the highest.
 */
export function priceOf(things: Things, event: PageItem): Price | undefined {
  const free = /^true$|schema\.org\/True$/i.test(things.words(event, 'isAccessibleForFree', 'isFree'))
  const offers = things.items(event, 'offers', 'offer').slice(0, 100)
  if (free || offers.some((offer) => /^true$/i.test(things.words(offer, 'isFree'))))
    return { from: 0, to: null, currency: currencyOf(things, offers[0]) ?? 'EUR' }
  const known = offers.flatMap((offer) => {
    const currency = currencyOf(things, offer)
    const amounts = amountsOf(things, offer)
    return amounts.length > 0 && (currency !== undefined || amounts.every((cents) => cents === 0))
      ? [{ currency: currency ?? 'EUR', amounts }]
      : []
  })
  const [first] = known
  if (!first) return undefined
  const cents = known.filter(({ currency }) => currency === first.currency).flatMap(({ amounts }) => amounts)
  const [from, to] = [Math.min(...cents), Math.max(...cents)]
  return { from, to: to === from ? null : to, currency: first.currency }
}

function currencyOf(things: Things, offer: PageItem | undefined): string | undefined {
  if (!offer) return undefined
  const own = things.words(offer, 'priceCurrency', 'currency').toUpperCase()
  if (/^[A-Z]{3}$/.test(own)) return own
  const [first] = things.items(offer, 'priceSpecification')
  return first && currencyOf(things, first)
}

function amountsOf(things: Things, offer: PageItem): number[] {
  const own = ['price', 'lowPrice', 'highPrice', 'minPrice', 'maxPrice'].flatMap(
    (name) => centsOf(things.words(offer, name)) ?? [],
  )
  if (own.length > 0) return own
  return things
    .items(offer, 'priceSpecification')
    .slice(0, 20)
    .flatMap((part) => amountsOf(things, part))
}

/** `12.5`, `12,50`, `1250`; null for words. */
function centsOf(text: string): number | null {
  if (/^(?:free|безплатно)$/i.test(text)) return 0
  const found = /^(\d{1,7})(?:[.,](\d{1,2})0*)?$/.exec(text)
  if (!found) return null
  const cents = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return cents <= mostCents ? cents : null
}
