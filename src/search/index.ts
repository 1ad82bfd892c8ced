export { searchPath } from './addresses.ts'
export { searchOver } from './module.ts'
