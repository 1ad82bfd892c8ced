const ofNine = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [3, 4, 5, 6, 7, 8, 9, 10],
] as const
const ofThirteen = [
  [2, 7, 3, 5],
  [4, 9, 5, 7],
] as const

/**
 * Whether this is an ЕИК (Булстат): nine digits, or thirteen for a branch of whom the first nine stand for. The last digit of
 * either is a check digit: a weighted sum modulo 11, weighed once more where that gives 10 (Наредба № 1 за водене на регистър
 * БУЛСТАТ).
 */
export function isEik(text: string): boolean {
  if (!/^(?:\d{9}|\d{13})$/.test(text)) return false
  const digits = [...text].map(Number)
  const nine = checkDigit(digits.slice(0, 8), ofNine) === digits[8]
  return nine && (digits.length === 9 || checkDigit(digits.slice(8, 12), ofThirteen) === digits[12])
}

function checkDigit(
  digits: readonly number[],
  [first, second]: readonly [readonly number[], readonly number[]],
): number {
  const once = weigh(digits, first)
  return once < 10 ? once : weigh(digits, second) % 10
}

const weigh = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0) % 11
