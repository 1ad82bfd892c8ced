import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'

/** One way in which a part may be met on a page; `/design` shows it, the contact sheet and axe look at it. */
export type Example = { name: string; render: (lang: Lang) => Child }
/** All examples of one part under the name of its folder. */
export type PartExamples = { part: string; examples: readonly Example[] }
