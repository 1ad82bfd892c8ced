export { sources } from './module.ts'
export type { RunProblem, RunReport } from './sources.store.ts'
export { beginRun, finishRun, openSource, readItems, readRun, rememberItem } from './sources.store.ts'
