import type { House, Module } from '#src/platform/module.ts'

/** A folder of this large room announces itself as a module does; `module.ts` puts the parts together. */
export type Part = Pick<Module, 'actions' | 'routes' | 'desk' | 'panels' | 'jobs' | 'on' | 'commands'>

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
  }
}
