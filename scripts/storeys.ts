/** The house from the ground up: a module imports only from storeys below its own. Names wait here until they are built. */
export const storeys: readonly (readonly string[])[] = [
  ['platform'],
  ['ui'],
  ['people', 'places', 'media'],
  ['network'],
  ['sources', 'assistant'],
  // rooms
  ['calendar', 'news', 'questions', 'resources', 'practices', 'initiatives'],
  ['learning', 'projects'],
  ['app'],
]

/** Islands beside the stack: they see the ground and the interface, and only the app knows them. */
export const services: readonly string[] = ['search', 'mailings', 'outreach', 'federation']

/** Where modules with a manifest and a front door begin. */
export const firstModuleStorey = 2

/** Undefined for a service and for a name that is not in the house. */
export function storeyOf(module: string): number | undefined {
  const index = storeys.findIndex((names) => names.includes(module))
  return index === -1 ? undefined : index
}
