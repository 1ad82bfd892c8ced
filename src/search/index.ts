export { searchPath } from './addresses.ts'
export { keepUpJob, searchOver } from './module.ts'
