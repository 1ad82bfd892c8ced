import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'

type Said = { retried: string; retriedText: string; stale: string; staleText: string }

/** What came of trying something once more: it is under way, or somebody else was quicker. */
export const Retried = ({ visit: { query }, words }: { visit: Pick<Visit, 'query'>; words: Said }) => {
  const done = query.get('done')
  if (done === 'retried')
    return (
      <Banner tone="info" title={words.retried}>
        <p>{words.retriedText}</p>
      </Banner>
    )
  if (done !== 'stale') return null
  return (
    <Banner tone="warning" title={words.stale}>
      <p>{words.staleText}</p>
    </Banner>
  )
}
