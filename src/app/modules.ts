import { assistant } from '#src/assistant/index.ts'
import { calendar } from '#src/calendar/index.ts'
import { mediaOf } from '#src/media/index.ts'
import { network, ofOrganisation, readManagers } from '#src/network/index.ts'
import { news } from '#src/news/index.ts'
import { people } from '#src/people/index.ts'
import { places } from '#src/places/index.ts'
import type { Module } from '#src/platform/module.ts'
import { searchOver } from '#src/search/index.ts'
import { sources } from '#src/sources/index.ts'

const media = mediaOf(ofOrganisation, readManagers)

/** The rooms of this house, the lower ones first: menus, demonstrations and panels come in this order. */
const rooms: readonly Module[] = [people, places, media, network, sources, assistant, calendar, news]

/** With the services that look over all of them. */
export const modules: readonly Module[] = [...rooms, searchOver(rooms)]
