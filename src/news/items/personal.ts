import type { Reader } from '#src/platform/db/database.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { Personal } from '#src/platform/module.ts'
import { newsTables } from '../news.tables.ts'

const words = phrases({
  items: { bg: 'Написани новини', en: 'News written' },
  versions: { bg: 'Промени в новини', en: 'Changes of news' },
  steps: { bg: 'Решения за новини', en: 'Decisions on news' },
})

const versionsOf = (query: Reader, person: string) =>
  newsTables(query)
    .selectFrom('news_item_version')
    .select(['item_id', 'number', 'comment', 'at'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute()

const stepsOf = (query: Reader, person: string) =>
  newsTables(query)
    .selectFrom('news_item_step')
    .select(['item_id', 'before', 'after', 'reason', 'at'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute()

const itemsOf = (query: Reader, person: string) =>
  newsTables(query)
    .selectFrom('news_item as item')
    .innerJoin('news_item_text as text', 'text.item_id', 'item.id')
    .select(['item.slug', 'text.lang', 'text.title', 'item.created_at'])
    .where('item.created_by', '=', person)
    .orderBy('item.created_at')
    .execute()

const tablesOfPersons = ['news_item_version', 'news_item_step', 'news_correction', 'news_mention'] as const

/** Who wrote and decided what. The texts are their organisation's and stay. */
export const itemsPersonal: Personal = {
  keeps: [
    {
      bg: 'Новини: кой ги е писал, променял и одобрявал, за да се знае кой какво е решил. Докато има такъв профил.',
      en: 'News: who wrote, changed and approved them, so that it is known who decided what. As long as the account stands.',
    },
  ],
  export: async (query, person, lang) => ({
    [words[lang].items]: await itemsOf(query, person),
    [words[lang].versions]: await versionsOf(query, person),
    [words[lang].steps]: await stepsOf(query, person),
  }),
  erase: async ({ query }, person) => {
    const tables = newsTables(query)
    await tables.updateTable('news_item').set({ created_by: null }).where('created_by', '=', person).execute()
    for (const table of tablesOfPersons)
      await tables.updateTable(table).set({ person_id: null }).where('person_id', '=', person).execute()
  },
}
