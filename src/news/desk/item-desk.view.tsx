import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { personOf, slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskPair, DeskPart } from '#src/ui/desk/desk.tsx'
import { DateField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form, FormProblems } from '#src/ui/form/form.tsx'
import { StateLabel, type StateTone } from '#src/ui/state-label/state-label.tsx'
import { itemPath, pressPath } from '../addresses.ts'
import { type Item, type ItemState, isPublic } from '../items/item.ts'
import type { StepLine, VersionLine } from '../items/item-history.store.ts'
import { kindWords } from '../items/item-words.ts'
import { mayEdit, type Standing, type Step } from '../items/workflow.ts'
import { editItemPath } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import { History, Versions } from './history.view.tsx'
import { messages, stateWords } from './messages.ts'

export interface ItemDeskProps {
  readonly visit: Visit
  readonly item: Item
  readonly standing: Standing
  /** What whoever looks may do with it now. */
  readonly open: readonly Step[]
  readonly problems: FieldProblems
  /** Changes that were kept and not saved. */
  readonly changes: readonly { readonly id: string; readonly updatedAt: string }[]
  readonly steps: readonly StepLine[]
  readonly versions: readonly VersionLine[]
}

/** Everything about one item at the desk. What is wrong in one of its small forms is said at the head of the page: the form may stand far below. */
export const ItemDesk = (props: ItemDeskProps) => (
  <>
    <FormProblems lang={props.visit.lang} problems={props.problems} />
    <StateOfItem visit={props.visit} item={props.item} />
    <Unsaved {...props} />
    <Acts {...props} />
    {props.open.includes('return') && !isAuthor(props) ? <Returning {...props} /> : null}
    {props.open.includes('schedule') ? <Scheduling {...props} /> : null}
    <History visit={props.visit} steps={props.steps} />
    <Versions visit={props.visit} item={props.item} versions={props.versions} />
    {props.standing.writer !== 'author' && isPublic(props.item) ? <Correcting {...props} /> : null}
    {props.standing.writer === 'author' ? null : <Removing {...props} />}
  </>
)

/** Nobody sends a text back to himself: he changes it. */
const isAuthor = ({ visit, item }: ItemDeskProps): boolean => item.createdBy === personOf(visit)

const tones: Readonly<Partial<Record<ItemState, StateTone>>> = { changes: 'changed', review: 'few' }

/** „репортаж · чака преглед“ and since when, or for when. */
export const StateOfItem = ({
  visit,
  item,
}: {
  visit: Visit
  item: Pick<Item, 'kind' | 'state' | 'publishAt' | 'publishedAt'>
}) => {
  const { lang } = visit
  const words = messages[lang]
  const { kind, state, publishAt, publishedAt } = item
  return (
    <p class="news-desk-line">
      <span>{kindWords[lang][kind]}</span>
      <StateLabel tone={tones[state] ?? 'quiet'} label={stateWords[lang][state]} />
      {publishAt ? <span>{words.scheduledFor(instantWords(publishAt, visit))}</span> : null}
      {publishedAt ? <span>{words.publishedOn(instantWords(publishedAt, visit))}</span> : null}
    </p>
  )
}

const Unsaved = ({ visit, item, changes }: ItemDeskProps) => {
  const { lang } = visit
  const words = messages[lang]
  if (changes.length === 0) return null
  return (
    <ul class="news-desk-unsaved">
      {changes.map(({ id, updatedAt }) => (
        <li class="news-desk-line">
          <span>{words.changeKept(instantWords(updatedAt, visit))}</span>
          <a href={editItemPath(lang, slugOf(visit), item.id, id)}>{words.goOn}</a>
          <ActButton action={pathOf(visit, 'drafts', id, 'removal')} label={words.changeGone} />
        </li>
      ))}
    </ul>
  )
}

/** What each step is called in addresses. */
export const stepPaths: Readonly<Record<Step, string>> = {
  submit: 'submission',
  return: 'return',
  approve: 'approval',
  publish: 'publication',
  schedule: 'schedule',
  unschedule: 'unscheduling',
  archive: 'archiving',
  republish: 'republication',
}

/** A step is taken with the item as it was seen. */
const seenFields = ({ version, state }: Item) => ({ version: String(version), state })

/** The next one of the way comes first. */
const plainSteps = ['approve', 'publish', 'submit', 'unschedule', 'republish', 'archive'] as const

const Acts = ({ visit, item, open, standing }: ItemDeskProps) => {
  const { lang } = visit
  const words = messages[lang]
  // Where nobody has to look it over, whoever may publish is not asked to send it to anybody.
  const isAsked = standing.review || !open.includes('publish')
  const taken = plainSteps.filter((step) => open.includes(step) && (isAsked || step !== 'submit'))
  return (
    <DeskActs>
      {taken.map((step, index) => (
        <ActButton
          kind={index === 0 && step !== 'archive' ? 'main' : 'quiet'}
          action={pathOf(visit, 'items', item.id, stepPaths[step])}
          label={words[step]}
          fields={seenFields(item)}
        />
      ))}
      {mayEdit(standing) ? (
        <>
          <ButtonLink kind="quiet" href={editItemPath(lang, slugOf(visit), item.id)}>
            {words.edit}
          </ButtonLink>
          <ButtonLink kind="quiet" href={pathOf(visit, 'items', item.id, 'pictures')}>
            {words.pictures}
          </ButtonLink>
        </>
      ) : null}
      {isPublic(item) ? (
        <>
          <a href={itemPath(lang, item.slug)}>{words.asVisitor}</a>
          <a href={pressPath(lang, item.slug)}>{words.press}</a>
        </>
      ) : (
        <a href={pathOf(visit, 'items', item.id, 'preview')}>{words.preview}</a>
      )}
    </DeskActs>
  )
}

const SeenFields = ({ item }: { item: Item }) => (
  <>
    {Object.entries(seenFields(item)).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const Returning = ({ visit, item, problems }: ItemDeskProps) => {
  const { lang, form } = visit
  const words = messages[lang]
  return (
    <DeskPart title={words.return} hint={words.returnHint}>
      <Form lang={lang} action={pathOf(visit, 'items', item.id, stepPaths.return)} submit={words.return} kind="quiet">
        <SeenFields item={item} />
        <TextareaField
          name="reason"
          label={words.reason}
          rows={3}
          value={form.get('reason') ?? ''}
          error={problems.get('reason')}
        />
      </Form>
    </DeskPart>
  )
}

const Scheduling = ({ visit, item, problems }: ItemDeskProps) => {
  const { lang, form, zone } = visit
  const words = messages[lang]
  const kept = item.publishAt ? Temporal.Instant.from(item.publishAt).toZonedDateTimeISO(zone) : undefined
  return (
    <DeskPart title={words.scheduleTitle} hint={words.scheduleHint}>
      <Form
        lang={lang}
        action={pathOf(visit, 'items', item.id, stepPaths.schedule)}
        submit={words.schedule}
        kind="quiet"
      >
        <SeenFields item={item} />
        <DeskPair>
          <DateField
            name="publish_day"
            label={words.day}
            value={form.get('publish_day') ?? kept?.toPlainDate().toString() ?? ''}
            error={problems.get('publish_day')}
          />
          <TextField
            name="publish_hour"
            label={words.hour}
            type="time"
            value={form.get('publish_hour') ?? kept?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? ''}
            error={problems.get('publish_hour')}
          />
        </DeskPair>
      </Form>
    </DeskPart>
  )
}

const Correcting = ({ visit, item, problems }: ItemDeskProps) => {
  const { lang, form } = visit
  const words = messages[lang]
  return (
    <DeskPart title={words.correctionTitle} hint={words.correctionHint}>
      <Form
        lang={lang}
        action={pathOf(visit, 'items', item.id, 'corrections')}
        submit={words.addCorrection}
        kind="quiet"
      >
        <TextareaField
          name="correction"
          label={words.correction}
          rows={3}
          value={form.get('correction') ?? ''}
          error={problems.get('correction')}
        />
      </Form>
    </DeskPart>
  )
}

const Removing = ({ visit, item }: ItemDeskProps) => {
  const words = messages[visit.lang]
  return (
    <p>
      <a href={pathOf(visit, 'items', item.id, 'removal')}>{words.remove}</a>
    </p>
  )
}
