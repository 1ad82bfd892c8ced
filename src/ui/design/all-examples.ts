import { examples as artwork } from '../artwork/artwork.examples.tsx'
import { examples as banner } from '../banner/banner.examples.tsx'
import { examples as barChart } from '../bar-chart/bar-chart.examples.tsx'
import { examples as breadcrumbs } from '../breadcrumbs/breadcrumbs.examples.tsx'
import { examples as button } from '../button/button.examples.tsx'
import { examples as card } from '../card/card.examples.tsx'
import { examples as chips } from '../chips/chips.examples.tsx'
import { examples as desk } from '../desk/desk.examples.tsx'
import { examples as deskNav } from '../desk-nav/desk-nav.examples.tsx'
import { examples as emptyState } from '../empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from '../error-summary/error-summary.examples.tsx'
import type { PartExamples } from '../example.ts'
import { examples as facts } from '../facts/facts.examples.tsx'
import { examples as field } from '../field/field.examples.tsx'
import { examples as form } from '../form/form.examples.tsx'
import { examples as formatted } from '../formatted/formatted.examples.tsx'
import { examples as fundingNote } from '../funding-note/funding-note.examples.tsx'
import { examples as keptForm } from '../kept-form/kept-form.examples.tsx'
import { examples as layout } from '../layout/layout.examples.tsx'
import { examples as leaf } from '../leaf/leaf.examples.tsx'
import { examples as markdownField } from '../markdown-field/markdown-field.examples.tsx'
import { examples as monthTable } from '../month-table/month-table.examples.tsx'
import { examples as pagination } from '../pagination/pagination.examples.tsx'
import { examples as prose } from '../prose/prose.examples.tsx'
import { examples as row } from '../row/row.examples.tsx'
import { examples as sphereTag } from '../sphere-tag/sphere-tag.examples.tsx'
import { examples as stateLabel } from '../state-label/state-label.examples.tsx'
import { examples as steps } from '../steps/steps.examples.tsx'
import { examples as table } from '../table/table.examples.tsx'
import { examples as textChanges } from '../text-changes/text-changes.examples.tsx'
import { examples as trustStrip } from '../trust-strip/trust-strip.examples.tsx'

/** Every part with its examples, in the order in which `/design` shows them. */
export const allExamples: readonly PartExamples[] = [
  { part: 'leaf', examples: leaf },
  { part: 'row', examples: row },
  { part: 'card', examples: card },
  { part: 'artwork', examples: artwork },
  { part: 'sphere-tag', examples: sphereTag },
  { part: 'state-label', examples: stateLabel },
  { part: 'facts', examples: facts },
  { part: 'funding-note', examples: fundingNote },
  { part: 'form', examples: form },
  { part: 'kept-form', examples: keptForm },
  { part: 'steps', examples: steps },
  { part: 'desk-nav', examples: deskNav },
  { part: 'desk', examples: desk },
  { part: 'chips', examples: chips },
  { part: 'button', examples: button },
  { part: 'markdown-field', examples: markdownField },
  { part: 'error-summary', examples: errorSummary },
  { part: 'field', examples: field },
  { part: 'banner', examples: banner },
  { part: 'month-table', examples: monthTable },
  { part: 'table', examples: table },
  { part: 'text-changes', examples: textChanges },
  { part: 'bar-chart', examples: barChart },
  { part: 'pagination', examples: pagination },
  { part: 'breadcrumbs', examples: breadcrumbs },
  { part: 'empty-state', examples: emptyState },
  { part: 'prose', examples: prose },
  { part: 'formatted', examples: formatted },
  { part: 'trust-strip', examples: trustStrip },
  { part: 'layout', examples: layout },
]
