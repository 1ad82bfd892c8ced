import { formMessages } from '#src/platform/form/form-messages.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { type DeskAnswer, deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import { shelfAddress, shelfPath } from '../addresses.ts'
import { deskMessages } from './messages.ts'

export const pathOf = (visit: Visit, ...parts: readonly string[]): string =>
  shelfPath(visit.lang, slugOf(visit), ...parts)

const doneKeys = ['picturesaved', 'documentsaved', 'pictureremoved', 'documentremoved'] as const

interface DeskPageParts extends Pick<DeskAnswer, 'title' | 'problems' | 'scripts' | 'main'> {
  readonly visit: Visit
  /** Which page it is: `['pictures', id]`; none is the shelf itself. */
  readonly parts: readonly string[]
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean
}

/** A page of the shelf. */
export function deskPage({ visit, parts, changed, ...page }: DeskPageParts): PageAnswer {
  const { lang, query } = visit
  const words = deskMessages[lang]
  const done = doneIn(query, doneKeys)
  return deskAnswer({
    ...page,
    lang,
    address: shelfAddress(slugOf(visit), ...parts),
    crumbs: parts.length > 0 ? [{ label: words.shelf, href: pathOf(visit) }] : [],
    done: done && words[done],
    refusal: changed ? formMessages[lang].changed : undefined,
  })
}
