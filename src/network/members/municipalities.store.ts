import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

const named = (query: Reader, lang: Lang) =>
  query
    .withTables<PlacesTables>()
    .selectFrom('places_municipality')
    .select(['code', lang === 'bg' ? 'name' : 'name_en as name'])

/** The municipalities that an observer may be of, by name. */
export const readMunicipalities = (query: Reader, lang: Lang): Promise<{ code: string; name: string }[]> =>
  named(query, lang).orderBy('name').orderBy('code').execute()

export const readMunicipality = async (query: Reader, code: string, lang: Lang): Promise<string | undefined> =>
  (await named(query, lang).where('code', '=', code).executeTakeFirst())?.name
