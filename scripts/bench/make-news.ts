import { keepPicture } from '#src/media/index.ts'
import { addPicture } from '#src/media/pictures/pictures.store.ts'
import { enterItem, moveItem, readItem } from '#src/news/items/item.store.ts'
import { type ItemContent, type ItemText, itemKinds, noContent } from '#src/news/items/item.ts'
import type { Database, Tx } from '#src/platform/db/database.ts'
import { audiences, levels, topics } from '#src/platform/language/terms.ts'
import type { Random } from './random.ts'
import { sentences, titles } from './words.ts'

/** What news are about. */
export interface NewsGround {
  readonly organisations: readonly string[]
  readonly settlements: readonly string[]
  /** Events are numbered from nought. */
  readonly events: number
  readonly now: Temporal.Instant
}

const perTransaction = 200
const shares = { event: 0.5, picture: 0.6, gallery: 0.3, partner: 0.4, english: 0.2 }

/** So many published items, one every three hours: with texts, topics, events, partners, pictures and captions. */
export async function addNews(database: Database, random: Random, ground: NewsGround, count: number): Promise<void> {
  for (let from = 0; from < count; from += perTransaction) {
    await database.write(async (tx) => {
      for (let number = from; number < Math.min(count, from + perTransaction); number++)
        await addItem(tx, random, ground, number)
    })
  }
}

const idOf = (kind: string, number: number): string => `00000000-0000-7000-${kind}-${String(number).padStart(12, '0')}`

async function addItem(tx: Tx, random: Random, ground: NewsGround, number: number): Promise<void> {
  const { now } = ground
  const organisationId = random.pick(ground.organisations)
  const pictures = await addPictures(tx, random, { owner: organisationId, number, now })
  const id = idOf('a001', number)
  const content = makeContent(random, ground, pictures)
  await enterItem(tx, { id, organisationId, content }, { now, actor: null })
  const item = await readItem(tx.query, id)
  const published = now.subtract({ hours: number * 3 + 1 })
  if (item) await moveItem(tx, item, { to: 'published', reason: null }, { now: published, actor: null })
}

/** None, one, or one with three more; rows without files, since pages only name them. */
async function addPictures(
  tx: Tx,
  random: Random,
  { owner, number, now }: { owner: string; number: number; now: Temporal.Instant },
): Promise<string[]> {
  const count = random.chance(shares.picture) ? (random.chance(shares.gallery) ? 4 : 1) : 0
  const ids = Array.from({ length: count }, (_, at) => idOf('a002', number * 4 + at))
  const said = { altBg: random.pick(sentences), altEn: undefined, decorative: false, author: 'Ана Попова' }
  for (const id of ids) {
    await addPicture(tx, { id, owner, sha256: id, width: 1600, height: 1067 }, now)
    const description = { ...said, licence: 'own' as const, focus: 'center' as const, consent: undefined }
    await keepPicture(tx, { id, owner, description }, now)
  }
  return ids
}

function makeContent(random: Random, ground: NewsGround, [first, ...others]: readonly string[]): ItemContent {
  return {
    ...noContent,
    kind: random.pick(itemKinds),
    texts: { bg: makeText(random), ...(random.chance(shares.english) ? { en: makeText(random) } : {}) },
    topics: [random.pick(topics)],
    audiences: random.chance(0.5) ? [random.pick(audiences)] : [],
    level: random.chance(0.5) ? random.pick(levels) : null,
    settlementId: random.chance(0.5) ? random.pick(ground.settlements) : null,
    eventId: random.chance(shares.event) ? idOf('8000', random.between(0, ground.events - 1)) : null,
    related: random.chance(shares.partner) ? [{ kind: 'organisation', id: random.pick(ground.organisations) }] : [],
    pictureId: first ?? null,
    gallery: others.map((pictureId) => ({ pictureId, captions: { bg: random.pick(sentences) } })),
    author: 'Мария Стоянова',
    source: 'от организаторите',
    checkedOn: ground.now.toString().slice(0, 10),
  }
}

/** Some 1,500 letters: two headings, a list, a link, a quotation. */
function makeText(random: Random): ItemText {
  const paragraph = () => Array.from({ length: random.between(3, 5) }, () => random.pick(sentences)).join(' ')
  const points = Array.from({ length: 4 }, () => `- ${random.pick(sentences)}`).join('\n')
  const quote = `> „${random.pick(sentences)}“`
  const link = 'Повече в [програмата](https://example.org/programa).'
  return {
    title: `${random.pick(titles.what)}: ${random
      .pick(sentences)
      .replace(/[.!?]$/, '')
      .slice(0, 60)}`,
    lead: random.pick(sentences),
    body: [
      paragraph(),
      '## Какво предстои',
      points,
      paragraph(),
      '## Какво казват',
      quote,
      `**Важно.** ${paragraph()}`,
      link,
    ].join('\n\n'),
    seoTitle: null,
    description: null,
  }
}
