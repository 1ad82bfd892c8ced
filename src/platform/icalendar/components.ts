import { contentLines, type Property } from './content-lines.ts'

/** A VCALENDAR, VTIMEZONE, STANDARD, DAYLIGHT or VEVENT; other components are passed over. */
export type Component = {
  readonly name: string
  /** Counted from 1 among the components of the file. */
  readonly number: number
  readonly properties: readonly Property[]
  readonly children: readonly Component[]
  /** True where properties beyond the limit were left out. */
  readonly cut: boolean
}

export type Tree = {
  readonly calendars: readonly Component[]
  readonly zones: readonly Component[]
  readonly events: readonly Component[]
  /** True where components beyond the limit were left out. */
  readonly cut: boolean
}

type Open = Component & { properties: Property[]; children: Component[]; cut: boolean }

const opensAnew = new Set(['VCALENDAR', 'VTIMEZONE', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY'])

/** No component lies deeper; what pretends to is passed over. */
const deepest = 20

/**
 * Sorts the lines of a file into components. What is not closed is closed by the next of its kind, by the end of what
 * holds it or by the end of the file; an END without BEGIN means nothing.
 */
export function componentsOf(text: string, limits: { components: number; properties: number }): Tree {
  const tree = { calendars: [] as Component[], zones: [] as Component[], events: [] as Component[], cut: false }
  const stack: Open[] = []
  let number = 0
  for (const property of contentLines(text)) {
    const word = property.value.trim().toUpperCase()
    if (property.name === 'BEGIN') {
      if (++number > limits.components) {
        tree.cut = true
        break
      }
      if (opensAnew.has(word)) closeOpen(stack, word)
      if (stack.length >= deepest) continue
      const made: Open = { name: word, number, properties: [], children: [], cut: false }
      stack.at(-1)?.children.push(made)
      stack.push(made)
      if (word === 'VCALENDAR') tree.calendars.push(made)
      else if (word === 'VTIMEZONE') tree.zones.push(made)
      else if (word === 'VEVENT') tree.events.push(made)
    } else if (property.name === 'END') {
      const index = stack.findLastIndex((open) => open.name === word)
      if (index >= 0) stack.length = index
    } else {
      const open = stack.at(-1)
      if (!open) continue
      if (open.properties.length < limits.properties) open.properties.push(property)
      else open.cut = true
    }
  }
  return tree
}

/** A calendar lies in nothing, and an event or zone lies in a calendar alone. */
function closeOpen(stack: Open[], word: string): void {
  if (word === 'VCALENDAR') stack.length = 0
  else stack.length = stack.findLastIndex((open) => open.name === 'VCALENDAR') + 1
}

export const firstOf = (component: Component, name: string): Property | undefined =>
  component.properties.find((property) => property.name === name)

export const allOf = (component: Component, name: string): readonly Property[] =>
  component.properties.filter((property) => property.name === name)
