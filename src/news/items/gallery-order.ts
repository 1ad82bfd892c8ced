/**
 * Things in the order that was wished for: `wished` names the place, counted from 1, at which one shall stand. Who keeps the place that it has
 * stays behind whatever it stood behind; two that wish for the same one stand there in the order that they had.
 */
export function inWishedOrder(things: readonly string[], wished: ReadonlyMap<string, number>): string[] {
  const moves = things.flatMap((thing, index) => {
    const place = wished.get(thing)
    return place === undefined || place === index + 1 ? [] : [{ thing, place, index }]
  })
  const moved = new Set(moves.map(({ thing }) => thing))
  const order = things.filter((thing) => !moved.has(thing))
  const inTurn = moves.toSorted((one, other) => one.place - other.place || other.index - one.index)
  for (const { thing, place } of inTurn) order.splice(Math.max(place - 1, 0), 0, thing)
  return order
}
