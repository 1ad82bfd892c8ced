import type { House, Module, Personal } from './module.ts'

/** A folder of a large room announces itself as a module does; the room's `module.ts` puts the parts together. */
export type Part = Pick<Module, 'actions' | 'routes' | 'desk' | 'panels' | 'jobs' | 'on' | 'measures' | 'commands'> & {
  readonly personal?: Personal
}

/** The parts as one, in their order: an earlier part's routes are asked first. */
export function joinParts(parts: readonly Part[]): Required<Part> {
  const each = <T>(pick: (part: Part) => ((house: House) => readonly T[]) | undefined) => {
    return (house: House): T[] => parts.flatMap((part) => pick(part)?.(house) ?? [])
  }
  return {
    actions: Object.fromEntries(parts.flatMap(({ actions = {} }) => Object.entries(actions))),
    commands: Object.fromEntries(parts.flatMap(({ commands = {} }) => Object.entries(commands))),
    desk: parts.flatMap(({ desk = [] }) => desk),
    routes: each(({ routes }) => routes),
    panels: each(({ panels }) => panels),
    jobs: each(({ jobs }) => jobs),
    on: each(({ on }) => on),
    measures: each(({ measures }) => measures),
    personal: joinPersonal(parts.flatMap(({ personal }) => personal ?? [])),
  }
}

/** What the parts keep of one person, as the room's own. */
const joinPersonal = (all: readonly Personal[]): Personal => ({
  keeps: all.flatMap(({ keeps }) => keeps),
  export: async (query, person, lang) =>
    Object.assign({}, ...(await Promise.all(all.map((each) => each.export(query, person, lang))))),
  blocked: async (query, person, lang) =>
    (await Promise.all(all.map(({ blocked }) => blocked?.(query, person, lang) ?? []))).flat(),
  erase: async (tx, person, now) => {
    for (const { erase } of all) await erase(tx, person, now)
  },
})
