import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { House } from '#src/platform/module.ts'
import { addMention, removeMention } from '../mentions/mentions.store.ts'

interface DemoMention {
  readonly key: string
  readonly organiser: string
  readonly medium: string
  readonly title?: string
  readonly daysAgo: number
  readonly copy?: string
}

/** Invented, as all of the demonstration; so none has an address. */
const demoMentions: readonly DemoMention[] = [
  {
    key: 'radio-shepot',
    organiser: 'rb-ruse',
    medium: 'Радио „Дунавска вълна“',
    title: 'В библиотеката вече може да се шепне до девет',
    daysAgo: 3,
  },
  {
    key: 'vestnik-hodniki',
    organiser: 'rb-ruse',
    medium: 'в. „Русенски лист“',
    title: 'Триста деца прочетоха по приказка',
    daysAgo: 12,
    copy: 'папка „Медии“, ноември',
  },
  {
    key: 'televizia-horo',
    organiser: 'probuda-nikolovo',
    medium: 'Телевизия „Крайдунавие“',
    title: 'Хорото в Николово събра три поколения',
    daysAgo: 9,
  },
]

const idOf = (key: string): string => demoId('news mention', key)

/** What the media wrote of the demonstration's organisations. */
export async function loadDemoMentions(tx: Tx, { clock, settings }: House): Promise<void> {
  const now = clock.now()
  const today = now.toZonedDateTimeISO(settings.ZONE).toPlainDate()
  for (const { key, organiser, medium, title = null, daysAgo, copy = null } of demoMentions) {
    const mention = { id: idOf(key), organisation: demoId('organisation', organiser), medium, title, copy }
    const publishedOn = today.subtract({ days: daysAgo }).toString()
    const nothing = { url: null, itemId: null, pictureId: null, documentId: null }
    await addMention(tx, { ...mention, ...nothing, publishedOn }, { now, actor: null })
  }
}

export async function removeDemoMentions(tx: Tx): Promise<void> {
  for (const { key, organiser } of demoMentions)
    await removeMention(tx, { id: idOf(key), organisation: demoId('organisation', organiser) }, null)
}
