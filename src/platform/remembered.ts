/**
 * What hangs on a text alone, made once: pages say the same days and hours again and again, and reading one with Temporal costs as
 * much as a step of the database. Only for what nobody changes; when `most` are kept, all go.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = make(text)
    if (kept.size >= most) kept.clear()
    kept.set(text, made)
    return made
  }
}
