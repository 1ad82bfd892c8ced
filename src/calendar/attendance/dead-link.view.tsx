import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { messages } from './messages.ts'

/** A link of ours that does nothing any more: says why, and where the thing can be done instead. */
export function deadLink({ lang }: Visit, why: string): PageAnswer {
  const words = messages[lang]
  return {
    kind: 'page',
    status: 410,
    title: words.deadTitle,
    description: why,
    address: '/calendar',
    noindex: true,
    main: (
      <div class="ui-wrap">
        <EmptyState level={1} title={words.deadTitle} actions={[{ label: words.toDesk, href: `/${lang}/desk` }]}>
          <p>{why}</p>
        </EmptyState>
      </div>
    ),
  }
}
