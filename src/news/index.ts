/** The front door: what other modules may use of this room. */
export { feedPath as newsFeedPath, listPath as newsPath } from './addresses.ts'
export { news } from './module.ts'
