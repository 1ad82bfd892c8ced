/** The front door: what other modules may use of this room. */
export { news } from './module.ts'
