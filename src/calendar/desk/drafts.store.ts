import { keptForms } from '#src/platform/form/kept-forms.ts'

/** What somebody has typed of an event and not saved; of one date of a series apart from the rest. */
export const drafts = keptForms({
  table: 'calendar_draft',
  target: 'event_id',
  fact: 'calendar.draft.kept',
  label: { bg: 'Чернови на събития', en: 'Drafts of events' },
  part: 'date',
})
