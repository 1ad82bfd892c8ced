import { sentencesOf } from './pasted-text.ts'

/** What it costs to come, as a text says it. */
export type FoundPrice =
  | { readonly kind: 'free'; readonly said: string }
  | {
      readonly kind: 'paid'
      readonly said: string
      /** Euro cents, never zero; equal where one price is said. */
      readonly least: number
      readonly most: number
      /** Said in leva alone; the cents are those of the fixed rate. */
      readonly inLeva: boolean
    }

const free =
  /вход(?:ът)?\s*(?:[:–-]\s*|е\s+|за\s+всички\s+(?:е\s+)?)?(?:свободен|безплатен)|свободен\s+(?:вход|достъп)|безплат(?:но|ен|на|ни)(?!\p{L})|без\s+такса|free\s+(?:entry|admission)/iu
const aboutMoney = /вход|билет|цен[аи]|такс|купон|куверт|€|евро|лв|лева|price|ticket/iu
const money =
  /(?<![\d.,])(?<amount>\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(?:-|–|до)\s*(?<most>\d{1,4}(?:[.,]\d{1,2})?))?\s*(?<sign>€|евро|eur|лв\.?|лева)(?!\p{L})|€\s?(?<after>\d{1,4}(?:[.,]\d{1,2})?)/giu
const notAdmission = /награ[дж]|дарени|събра|бюджет|стойност|фонд|спечел|проект/iu

/** Euro for one lev: Council Regulation (EU) 2025/1409. */
const levaInEuro = 1.95583

/** „вход свободен“, „5 лв. / 2,56 €“, „възрастни 4 €, деца 2 €“; sums of prizes and projects are no prices. */
export function findPrice(text: string, lines: readonly string[]): FoundPrice | undefined {
  const amounts = sentencesOf(lines)
    .filter((sentence) => aboutMoney.test(sentence) && !notAdmission.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(money)])
  const inEuro = amounts.filter(({ groups }) => groups?.after || !/^л/iu.test(groups?.sign ?? ''))
  const said = inEuro.length > 0 ? inEuro : amounts
  const rate = inEuro.length > 0 ? 1 : levaInEuro
  const cents = said.flatMap(({ groups }) =>
    [groups?.amount ?? groups?.after, groups?.most].flatMap((typed) =>
      typed ? [Math.round((Number(typed.replace(',', '.')) * 100) / rate)] : [],
    ),
  )
  const paid = cents.filter((each) => each > 0)
  if (paid.length === 0) {
    const words = free.exec(text)?.[0]
    return words ? { kind: 'free', said: words } : undefined
  }
  return {
    kind: 'paid',
    said: said.map(([each]) => each.trim()).join(', '),
    least: Math.min(...paid),
    most: Math.max(...paid),
    inLeva: inEuro.length === 0,
  }
}
