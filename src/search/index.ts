export { searchPath } from './addresses.ts'
export { thingsAround } from './find/things-around.store.ts'
export { searchOver } from './module.ts'
