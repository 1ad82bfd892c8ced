/**
 * Tables that no backup carries. Whoever was signed out, and a link that was used, must not come to life again with an old archive; and an
 * archive in wrong hands opens no session. People sign in anew, links are asked for again.
 */
export const leftOut: readonly string[] = ['people_session', 'people_device', 'people_ticket']
