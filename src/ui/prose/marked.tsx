import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignRuns } from '#src/platform/language/foreign-words.ts'

/** A short text, its words in another language than the page's marked as such, so that they are read aloud rightly. */
export const Marked = ({ text, lang }: { text: string; lang: Lang }) => (
  <>{foreignRuns(text, lang).map((run) => (run.lang ? <span lang={run.lang}>{run.text}</span> : run.text))}</>
)
