import { settlementName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import type { Area } from './directory.ts'
import { directoryMessages } from './messages.ts'

/** „с. Николово“, „община Русе“, „област Русе“. */
export function areaName(area: Area, lang: Lang): string {
  if (area.level === 'settlement') return settlementName(area, lang)
  return directoryMessages[lang][area.level](bareName(area, lang))
}

/** The name alone, as it stands on the map. */
export const bareName = ({ name }: Area, lang: Lang): string => (lang === 'bg' ? name : transliterate(name))
