/** Whether something stands at this path for the method. */
export type Answers = (method: 'GET' | 'POST', path: string) => boolean

/**
 * A page that answers a sent form stands under an address that only takes forms, such as `…/decision`. Whoever comes to it by a
 * link or by loading it again is led to the nearest page above it. Undefined where no form is taken either.
 */
export function wayBack(answers: Answers, path: string): string | undefined {
  if (!answers('POST', path)) return undefined
  const parts = path.split('/')
  for (let length = parts.length - 1; length > 1; length--) {
    const above = parts.slice(0, length).join('/')
    if (answers('GET', above)) return above
  }
  return undefined
}
