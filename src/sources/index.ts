export type { KnownItem, RunCounts, RunProblem, RunReport } from './sources.store.ts'
export { beginRun, finishRun, openSource, readItems, readRun, rememberItem } from './sources.store.ts'
