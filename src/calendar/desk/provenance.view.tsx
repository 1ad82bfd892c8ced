import type { Visit } from '#src/platform/http/visit.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { type Provenance, sourcesPath } from '#src/sources/index.ts'
import { DeskHint } from '#src/ui/desk/desk.tsx'

const messages = phrases({
  from: { bg: 'Идва от', en: 'Comes from' },
  file: { bg: 'внесен файл', en: 'an imported file' },
  wins: {
    bg: 'При промяна там заглавието, текстът, денят и мястото се сменят и тук; всичко друго, добавено тук, остава.',
    en: 'When it changes there, title, text, day and place change here; whatever else was added here stays.',
  },
  withdrawn: {
    bg: 'В източника вече го няма, затова не стои в списъците. Страницата му казва „оттеглено при източника“.',
    en: 'The source no longer has it, so it stands in no list. Its page says “withdrawn at its source”.',
  },
})

/** Where an imported event comes from, and who wins when it changes. */
export const ProvenanceNote = ({ visit, from }: { visit: Visit; from: Provenance | undefined }) => {
  if (!from) return null
  const words = messages[visit.lang]
  return (
    <DeskHint>
      {words.from}{' '}
      <a href={sourcesPath(visit.lang, slugOf(visit), from.source)} lang={foreignLang(from.name, visit.lang)}>
        {from.name || words.file}
      </a>
      . {from.vanished ? words.withdrawn : words.wins}
    </DeskHint>
  )
}
