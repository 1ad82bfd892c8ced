import type { Lang } from '#src/platform/i18n/lang.ts'
import { fold } from '#src/platform/language/fold.ts'
import { type Topic, topics, topicWords } from '#src/platform/language/terms.ts'
import { type Sphere, spheres } from '../events/event.ts'
import { messages } from '../messages.ts'

interface Meaning {
  readonly value: string
  readonly label: Readonly<Record<Lang, string>>
}

/** What a category of a source may mean here: a sphere or a topic. */
export const topicMeanings: readonly Meaning[] = [
  ...spheres.map((sphere) => ({
    value: `sphere:${sphere}`,
    label: { bg: messages.bg[sphere], en: messages.en[sphere] },
  })),
  ...topics.map((topic) => ({
    value: `topic:${topic}`,
    label: { bg: topicWords.bg[topic], en: topicWords.en[topic] },
  })),
]

const byWords = new Map(
  topicMeanings.flatMap(({ value, label }) =>
    [label.bg, label.en, value.split(':')[1] ?? ''].map((words): [string, string] => [fold(words), value]),
  ),
)

/** Our own words need nobody to explain them. */
export const ownMeaning = (words: string): string | undefined => byWords.get(fold(words))

/** The spheres and topics among meanings; what our lists have lost is left out. */
export function readMeanings(meanings: readonly string[]): { spheres: Sphere[]; topics: Topic[] } {
  return {
    spheres: spheres.filter((sphere) => meanings.includes(`sphere:${sphere}`)),
    topics: topics.filter((topic) => meanings.includes(`topic:${topic}`)),
  }
}
