import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import sharp from 'sharp'
import { anEvent, chitalishte, library } from '../../../test/support/calendar.ts'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { addNews } from '../../../test/support/news.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { sentWithFile } from '../../../test/support/upload.ts'
import { readShelf } from '../shelf/shelf.store.ts'

const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer()
const told = {
  alt: 'Деца с маски на <b>карнавал</b>.',
  ...{ children: 'yes', consent_holder: 'канцеларията', consent_on: '20.11.2026', consent_scope: 'site' },
}

const lettersOf = ({ house }: Front) =>
  house.database.read
    .withTables<{ platform_mail: { kind: string; recipient: string; subject: string; body: string } }>()
    .selectFrom('platform_mail')
    .select(['recipient', 'subject', 'body'])
    .where('kind', '=', 'media.withdrawn')
    .orderBy('recipient')
    .execute()

/** The same photograph on two shelves; at the library it hangs on a published item. */
async function aHouse(context: TestContext) {
  const front = await aFront(context, [anEvent()], { settings: { DATA_DIR: temporaryFolder(context) } })
  const send = async (organisation: string, slug: string, name: string) => {
    const email = `${slug}@example.org`
    const manager = await signedIn(front.house, { name, email, member: { organisation, role: 'manager' } })
    const { cookie = '' } = manager.as.headers as Record<string, string>
    const form = sentWithFile(told, { field: 'picture', bytes: photo }, { cookie })
    assert.equal((await front.request(`/bg/desk/media/${slug}/pictures/new`, form)).status, 303)
    const [picture] = await readShelf(front.house.database.read, organisation)
    return { manager, id: picture?.id ?? '' }
  }
  const first = await send(library, 'biblioteka', 'Иван Петров')
  const second = await send(chitalishte, 'prosveta', 'Петя Колева')
  await addNews(front.house.database, { published: '2026-11-20T08:00:00.000Z', content: { pictureId: first.id } })
  return { front, first, second }
}

const withdrawal = (slug: string, id: string) => `/bg/desk/media/${slug}/pictures/${id}/withdrawal`

test('who takes a picture away for somebody else writes to those who answer for it, at every organisation that had it', async (context) => {
  const { front, first, second } = await aHouse(context)
  await signedIn(front.house, { email: 'author@example.org', member: { organisation: library, role: 'author' } })
  const coordinator = await signedIn(front.house, { name: 'Мария Стоянова', appointed: { role: 'coordinator' } })
  const answer = await front.request(withdrawal('biblioteka', first.id), coordinator.sends({}))
  assert.equal(answer.status, 303)
  assert.equal((await front.request(`/media/${second.id}/480.jpg`)).status, 410)

  const letters = await lettersOf(front)
  assert.deepEqual(
    letters.map(({ recipient }) => recipient),
    ['biblioteka@example.org', 'prosveta@example.org'],
  )
  const [own, other] = letters
  assert.match(own?.subject ?? '', /^Оттеглена снимка: .*Любен Каравелов/)
  const body = own?.body ?? ''
  for (const said of [
    /^Иван Петров,/,
    /Мария Стоянова оттегли снимка/,
    /Деца с маски на <b>карнавал<\/b>\./,
    /Съгласие от 20\sноември 2026.*канцеларията/,
    /Библиотеката отваря в неделя\n {2}http\S+\/bg\/news\/bibliotekata-otvarya-v-nedelya\n/,
    /Facebook.*Scrape again/s,
    /Отпечатани афиши/,
  ])
    assert.match(body, said)
  assert.ok(body.includes(withdrawal('biblioteka', first.id)))
  assert.match(other?.body ?? '', /^Петя Колева,.*Не се показваше на никоя страница/s)
  // The link leads there after the picture is gone.
  const page = await front.request(withdrawal('biblioteka', first.id), first.manager.as)
  assert.match(await page.text(), /Какво трябва да махнете сами/)
})

test('who does it himself reads on the page what is left to do, and gets no letter', async (context) => {
  const { front, first } = await aHouse(context)
  await front.request(withdrawal('biblioteka', first.id), first.manager.sends({}))
  assert.deepEqual(
    (await lettersOf(front)).map(({ recipient }) => recipient),
    ['prosveta@example.org'],
  )
  // Once more it changes nothing and tells nobody.
  await front.request(withdrawal('biblioteka', first.id), first.manager.sends({}))
  assert.equal((await lettersOf(front)).length, 1)
})

test('nobody is written to of what was not done', async (context) => {
  const { front, first } = await aHouse(context)
  const stranger = await signedIn(front.house, { member: { organisation: chitalishte, role: 'editor' } })
  assert.equal((await front.request(withdrawal('biblioteka', first.id), stranger.sends({}))).status, 403)
  assert.deepEqual(await lettersOf(front), [])
  assert.equal((await front.request(`/media/${first.id}/480.jpg`)).status, 200)
})
