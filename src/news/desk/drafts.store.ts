import { keptForms } from '#src/platform/form/kept-forms.ts'

/** What somebody has typed of an item and not saved. */
export const drafts = keptForms({
  table: 'news_draft',
  target: 'item_id',
  fact: 'news.draft.kept',
  label: { bg: 'Чернови на новини', en: 'Drafts of news' },
})
