/**
 * Whoever was signed out, and a link that was used, must not come to life again with an old archive; and an
 * archive in wrong hands opens no session. People sign in anew, links are asked for again.
 */
const secrets = ['people_session', 'people_device', 'people_ticket']

/** The index of the search, which is read anew from what is found by it. */
const madeAgain = ['document', 'term', 'gram', 'posting', 'name', 'state'].map((noun) => `search_${noun}`)

/** Tables that no backup carries. */
export const leftOut: readonly string[] = [...secrets, ...madeAgain]
