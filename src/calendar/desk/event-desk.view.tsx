import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button, ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { eventAddress, inLang, ownPosterAddress } from '../addresses.ts'
import { stateOf } from '../events/wording.ts'
import { editPath, newEventPath } from './addresses.ts'
import { AfterEvent } from './after-event.view.tsx'
import { datesAhead, datesOf, timedOf, whenOf } from './dates-ahead.ts'
import { DoneBanner, mayPublish, pathOf } from './desk-page.tsx'
import { deskState } from './desk-state.ts'
import { type KeptEvent, titleOf } from './event-of-visit.ts'
import type { Held } from './held.ts'
import { messages } from './messages.ts'

interface EventDeskProps {
  readonly visit: Visit
  readonly event: KeptEvent
  readonly problems: FieldProblems
  readonly held: Held | undefined
}

/** What was done, with what one does next. */
export const EventDone = ({ visit, event }: { visit: Visit; event: KeptEvent }) => {
  const { lang, query } = visit
  const words = messages[lang]
  if (query.get('done') === 'published')
    return (
      <Banner tone="info" title={words.published}>
        {datesAhead(event, visit).length === 0 ? <p>{words.pastDate}</p> : null}
        <DeskActs>
          <a href={inLang(lang, eventAddress(event.slug))}>{words.asVisitor}</a>
          <a href={inLang(lang, ownPosterAddress(slugOf(visit), event.id))}>{words.poster}</a>
        </DeskActs>
      </Banner>
    )
  if (query.get('done') !== 'cancelled') return <DoneBanner visit={visit} />
  const [date] = [...datesAhead(event, visit), ...datesOf(event, visit)]
  const day = date ? dateWords(Temporal.PlainDate.from(date.firstDay), lang, { weekday: false }) : ''
  return <Banner tone="info" title={words.cancelledNow(titleOf(event, lang).title, day)} />
}

export const EventDesk = (props: EventDeskProps) => (
  <>
    <Standing {...props} />
    {props.held ? <AfterEvent visit={props.visit} event={props.event} held={props.held} /> : null}
    <Acts {...props} />
    <Dates {...props} />
    {mayPublish(props.visit) && props.event.state === 'published' && !props.held ? <Stopping {...props} /> : null}
  </>
)

/** When it is and how it stands. */
const Standing = ({ visit, event }: EventDeskProps) => {
  const { lang } = visit
  const words = messages[lang]
  const [date] = [...datesAhead(event, visit), ...datesOf(event, visit).slice(-1)]
  const state = date && deskState({ ...timedOf(date, event), precise: event.details.precise }, visit)
  return (
    <p class="calendar-desk-line">
      {date ? <span>{whenOf(date, event, lang)}</span> : null}
      {event.state === 'published' ? (
        <StateLabel {...(state ?? { label: words.confirmed, tone: 'quiet' })} />
      ) : (
        <StateLabel tone="quiet" label={event.state === 'review' ? words.inReview : words.draft} />
      )}
    </p>
  )
}

const Acts = ({ visit, event }: EventDeskProps) => {
  const { lang } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  const isOut = event.state === 'published'
  const publisher = mayPublish(visit)
  return (
    <DeskActs>
      {!isOut && publisher ? (
        <ActButton kind="main" action={pathOf(visit, 'events', event.id, 'publication')} label={words.publish} />
      ) : null}
      {isOut && publisher && event.status === 'planned' ? (
        <ActButton kind="main" action={pathOf(visit, 'events', event.id, 'confirmation')} label={words.confirm} />
      ) : null}
      {isOut && publisher && (event.status === 'cancelled' || event.status === 'postponed') ? (
        <ActButton action={pathOf(visit, 'events', event.id, 'confirmation')} label={words.restore} />
      ) : null}
      {publisher || !isOut ? (
        <ButtonLink kind="quiet" href={editPath(lang, slug, event.id)}>
          {words.edit}
        </ButtonLink>
      ) : null}
      {publisher || !isOut ? <a href={pathOf(visit, 'events', event.id, 'picture')}>{words.picture}</a> : null}
      <ButtonLink kind="quiet" href={newEventPath(lang, slug, { like: event.id })}>
        {words.repeatIt}
      </ButtonLink>
      {isOut ? <a href={inLang(lang, eventAddress(event.slug))}>{words.asVisitor}</a> : null}
      <a href={inLang(lang, ownPosterAddress(slug, event.id))}>{words.poster}</a>
    </DeskActs>
  )
}

const mostDates = 60

/** The dates ahead, each with a page of its own. */
const Dates = ({ visit, event }: EventDeskProps) => {
  const { lang } = visit
  const words = messages[lang]
  if (event.type !== 'several') return null
  const ahead = datesAhead(event, visit)
  return (
    <DeskPart title={ahead.length === 0 ? words.dates : words.datesCount(ahead.length)} hint={words.datesHint}>
      {ahead.length === 0 ? <p>{words.noDatesAhead}</p> : null}
      <Rows>
        {ahead.slice(0, mostDates).map((date) => (
          <Row
            title={whenOf(date, event, lang)}
            href={pathOf(visit, 'events', event.id, 'dates', date.recurrenceId)}
            state={stateOf(timedOf(date, event), lang)}
            cancelled={date.status === 'cancelled'}
          />
        ))}
      </Rows>
    </DeskPart>
  )
}

/** It will not take place, or not then. */
const Stopping = ({ visit, event, problems }: EventDeskProps) => {
  const { lang, form } = visit
  const words = messages[lang]
  if (event.status === 'cancelled') return null
  return (
    <DeskPart title={words.cancelEvent} hint={words.cancelHint}>
      <Form
        lang={lang}
        action={pathOf(visit, 'events', event.id, 'cancellation')}
        submit={event.type === 'several' ? words.cancelSeries : words.cancelWhole}
        kind="danger"
        beside={
          <Button kind="quiet" action={pathOf(visit, 'events', event.id, 'postponement')}>
            {words.postpone}
          </Button>
        }
      >
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={form.get('reason') ?? ''}
          error={problems.get('reason')}
          maxlength={500}
        />
      </Form>
    </DeskPart>
  )
}
