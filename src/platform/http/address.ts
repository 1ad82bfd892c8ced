/** Path and query of the entries that have a value, in the order given: the one spelling of an address. */
export function address(path: string, entries: readonly (readonly [string, string | undefined])[]): string {
  const query = new URLSearchParams()
  for (const [name, value] of entries) if (value !== undefined && value !== '') query.append(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}
