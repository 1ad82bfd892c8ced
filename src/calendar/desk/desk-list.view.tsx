import type { FieldProblems } from '#src/platform/form/form.ts'
import type { KeptForm } from '#src/platform/form/kept-forms.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Button, ButtonLink } from '#src/ui/button/button.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { TextField, TickField } from '#src/ui/field/field.tsx'
import { ActButton, Form, FormProblems } from '#src/ui/form/form.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import type { ListedDate } from '../events/event-list.store.ts'
import { shortWhen } from '../events/wording.ts'
import { editPath, eventListPath, type ListFilter, listFilters, newEventPath } from './addresses.ts'
import { type DatePage, datesAPage, tickedField, tickOf, type WaitingEvent } from './desk-list.store.ts'
import { mayPublish, pathOf } from './desk-page.tsx'
import { deskState } from './desk-state.ts'
import { messages } from './messages.ts'

/** The one act of the page, and which events it shows. */
export const ListHead = ({ visit, filter }: { visit: Visit; filter: ListFilter }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      <p>
        <ButtonLink href={newEventPath(lang, slugOf(visit))}>{words.newEvent}</ButtonLink>
      </p>
      <Chips
        label={words.show}
        look="tabs"
        chips={listFilters.map((each) => ({
          label: words[each],
          href: eventListPath(lang, slugOf(visit), each),
          current: each === filter,
        }))}
      />
    </>
  )
}

interface DateListProps {
  readonly visit: Visit
  readonly filter: Exclude<ListFilter, 'drafts'>
  readonly page: number
  readonly found: DatePage
  readonly problems: FieldProblems
}

/** Dates in their order; those that may publish tick several and decide once. */
export const DateList = (props: DateListProps) => {
  const { visit, filter, found, problems } = props
  const { lang } = visit
  const words = messages[lang]
  if (found.dates.length === 0) return <NothingHere visit={visit} filter={filter} />
  const ticks = mayPublish(visit) && filter !== 'past'
  const list = (
    <ul class="calendar-desk-list">
      {found.dates.map((date, number) => (
        <DateLine visit={visit} date={date} ticks={ticks} first={number === 0} />
      ))}
    </ul>
  )
  return (
    <>
      {ticks ? (
        <form method="post" action={pathOf(visit, 'confirmations')} novalidate>
          <FormProblems lang={lang} problems={problems}>
            {list}
            <fieldset class="calendar-desk-bulk">
              <legend class="calendar-desk-bulk-title">{words.bulk}</legend>
              <TextField
                name="reason"
                label={words.bulkReason}
                hint={words.bulkReasonHint}
                value={visit.form.get('reason') ?? ''}
                error={problems.get('reason')}
                maxlength={500}
              />
              <DeskActs>
                <Button kind="quiet">{words.confirm}</Button>
                <Button kind="danger" action={pathOf(visit, 'cancellations')}>
                  {words.cancel}
                </Button>
              </DeskActs>
            </fieldset>
          </FormProblems>
        </form>
      ) : (
        list
      )}
      <Pages {...props} />
    </>
  )
}

const DateLine = ({
  visit,
  date,
  ticks,
  first,
}: {
  visit: Visit
  date: ListedDate
  ticks: boolean
  first: boolean
}) => {
  const { lang, form } = visit
  const words = messages[lang]
  const when = whenOf(date, visit)
  const value = tickOf(date.eventId, date.recurrenceId)
  const path = date.series
    ? pathOf(visit, 'events', date.eventId, 'dates', date.recurrenceId)
    : pathOf(visit, 'events', date.eventId)
  return (
    <li>
      {ticks ? (
        <input
          type="checkbox"
          id={first ? `field-${tickedField}` : undefined}
          name={tickedField}
          value={value}
          checked={form.getAll(tickedField).includes(value)}
          aria-label={words.tick(date.title, when)}
        />
      ) : (
        <span />
      )}
      <div class="calendar-desk-line calendar-desk-dated">
        <span class="calendar-note">{when}</span>
        <span class="calendar-desk-line">
          <a href={path} lang={date.titleLang === lang ? undefined : date.titleLang}>
            {date.title}
          </a>
          <StateLabel {...deskState(date, visit)} />
        </span>
        <span class="calendar-note">
          <Marked text={date.venue ?? date.place ?? ''} lang={lang} />
        </span>
      </div>
    </li>
  )
}

/** The year is said where it is not this one. */
const whenOf = (date: ListedDate, { lang, today }: Visit): string =>
  shortWhen(date, lang, { year: Number(date.firstDay.slice(0, 4)) !== today.year })

const NothingHere = ({ visit, filter }: { visit: Visit; filter: Exclude<ListFilter, 'drafts'> }) => {
  const words = messages[visit.lang]
  return (
    <EmptyState
      title={filter === 'past' ? words.noPast : words.noUpcoming}
      actions={[{ label: words.newEvent, href: newEventPath(visit.lang, slugOf(visit)) }]}
    >
      {filter === 'past' ? null : <p>{words.noUpcomingHint}</p>}
    </EmptyState>
  )
}

const Pages = ({ visit, filter, page, found }: DateListProps) => {
  const { lang } = visit
  const words = messages[lang]
  if (page === 1 && !found.hasMore) return null
  const to = (number: number) => eventListPath(lang, slugOf(visit), filter, number)
  return (
    <Pagination
      label={words.pages}
      previous={page > 1 ? { label: words.previous, href: to(page - 1) } : undefined}
      next={found.hasMore && found.dates.length === datesAPage ? { label: words.next, href: to(page + 1) } : undefined}
      position={words.page(page)}
    />
  )
}

/** What waits for an editor, and what was begun and not finished. */
export const DraftList = ({
  visit,
  waiting,
  drafts,
}: {
  visit: Visit
  waiting: readonly WaitingEvent[]
  drafts: readonly Omit<KeptForm, 'form'>[]
}) => {
  const { lang } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  if (waiting.length === 0 && drafts.length === 0)
    return <EmptyState title={words.noDrafts} actions={[{ label: words.newEvent, href: newEventPath(lang, slug) }]} />
  return (
    <>
      {waiting.length > 0 ? (
        <DeskPart title={words.reviewList}>
          <ul class="calendar-desk-list">
            {waiting.map(({ id, title, state }) => (
              <li>
                <span />
                <div class="calendar-desk-line">
                  <a href={pathOf(visit, 'events', id)}>
                    <Marked text={title} lang={lang} />
                  </a>
                  <StateLabel tone="quiet" label={state === 'review' ? words.inReview : words.draft} />
                </div>
              </li>
            ))}
          </ul>
        </DeskPart>
      ) : null}
      {drafts.length > 0 ? (
        <DeskPart title={words.drafts}>
          <ul class="calendar-desk-list">
            {drafts.map(({ id, target, title, updatedAt }) => (
              <li>
                <span />
                <div class="calendar-desk-line">
                  <a
                    href={
                      target === null
                        ? newEventPath(lang, slug, { draft: id })
                        : editPath(lang, slug, target, { draft: id })
                    }
                  >
                    <Marked text={title || words.untitled} lang={lang} />
                  </a>
                  <span class="calendar-note">
                    {target === null ? null : `${words.changeOf} · `}
                    {words.lastTyped}: {dayInFull(updatedAt, visit)}
                  </span>
                  {target === null ? (
                    <a href={pathOf(visit, 'drafts', id, 'preview')}>
                      {words.seePreview}{' '}
                      <span class="ui-hidden">
                        <Marked text={title || words.untitled} lang={lang} />
                      </span>
                    </a>
                  ) : null}
                  <ActButton
                    action={pathOf(visit, 'drafts', id, 'removal')}
                    label={
                      <>
                        {words.deleteDraft}{' '}
                        <span class="ui-hidden">
                          <Marked text={title || words.untitled} lang={lang} />
                        </span>
                      </>
                    }
                  />
                </div>
              </li>
            ))}
          </ul>
        </DeskPart>
      ) : null}
    </>
  )
}

/** Whether authors send on what they write. */
export const ReviewSetting = ({ visit, review }: { visit: Visit; review: boolean }) => {
  const words = messages[visit.lang]
  if (!mayPublish(visit)) return null
  return (
    <DeskPart title={words.setting} hint={words.settingHint}>
      <Form lang={visit.lang} action={pathOf(visit, 'settings')} submit={words.save} kind="quiet">
        <TickField name="review" label={words.settingReview} checked={review} />
      </Form>
    </DeskPart>
  )
}
