import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Level } from '#src/platform/language/terms.ts'
import type { NetworkTables } from '../network.tables.ts'
import type { AgeBand, GroupKind, Standing } from './group.ts'

type GroupTables = {
  network_group: {
    id: string
    organisation_id: string
    kind: GroupKind
    standing: Standing
    since_year: number | null
    ended_on: string | null
    leader_role: string | null
    leader_name: string | null
    looking_for: string | null
    looking_until: string | null
    version: number
  }
  network_group_text: { group_id: string; lang: Lang; name: string; about: string | null }
  network_group_slot: {
    id: string
    group_id: string
    weekday: number
    starts: string
    ends: string
    venue_id: string | null
    place: string | null
    season_from: string | null
    season_until: string | null
  }
  network_group_pause: { id: string; group_id: string; first_day: string; last_day: string; reason: string | null }
  network_group_participants: { group_id: string; year: number; band: AgeBand; people: number }
  network_group_appearance: {
    id: string
    group_id: string
    happened_on: string
    title: string
    event_id: string | null
    away: number
    level: Level
    award: string | null
  }
}

/** Groups with all that hangs on them; nobody else reads these tables. */
export const groupTables = (query: Reader) => query.withTables<GroupTables & NetworkTables & PlacesTables>()
