/** Letters to change, add, leave out or swap with their neighbour to make one word of the other; `most + 1` where it is more. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return Math.min(row[other.length] ?? 0, most + 1)
}

/** How many wrong letters a word of this length may have and still be meant. */
export const typosIn = (term: string): number => (term.length < 4 ? 0 : term.length < 7 ? 1 : 2)

/** Pairs of letters with the ends marked: words that share many are worth comparing. No letter is cut in two, for no database keeps halves. */
export const gramsOf = (term: string): string[] => {
  const letters = [...`^${term}$`]
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))]
}
