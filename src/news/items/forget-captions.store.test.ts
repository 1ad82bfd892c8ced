import assert from 'node:assert/strict'
import { addPicture } from '#src/media/pictures/pictures.store.ts'
import { fill, library } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { addNews, byNobody, newsText } from '../../../test/support/news.ts'
import { forgetCaptions } from './forget-captions.ts'
import { readItem, saveItem } from './item.store.ts'
import { readVersion } from './item-history.store.ts'

const [gone, other] = ['0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a61', '0190a7c4-5b6d-7e8f-9a0b-1c2d3e4f5a62']

onBothEngines(
  'what stood under a withdrawn picture is forgotten, in every version; all else stays',
  async (database) => {
    await fill(database)
    const now = Temporal.Instant.from(testNow)
    for (const id of [gone, other])
      await database.write((tx) => addPicture(tx, { id, owner: library, sha256: id, width: 800, height: 600 }, now))
    const captioned = (pictureId: string, bg: string) => ({ pictureId, captions: { bg, en: 'Ivan' } })
    const gallery = [captioned(gone, 'Мария и Иван'), captioned(other, 'Залата')]
    const inText = (id: string, said: string) => `![${said}](/media/${id}/960.webp)`
    const body = `Преди.\n\n${inText(gone, 'Мария \\] и Иван')}\n\n${inText(other, 'Залата')}`
    const texts = { bg: newsText('Библиотеката отваря в неделя', { body }) }
    await addNews(database, { content: { gallery, texts } })
    await database.write(async (tx) => {
      const item = await readItem(tx.query, 'item-1')
      if (item) await saveItem(tx, item, { content: item, version: 1, comment: null }, byNobody)
    })
    const left = [{ pictureId: gone, captions: {} }, captioned(other, 'Залата')]
    const leftInText = `Преди.\n\n\n\n${inText(other, 'Залата')}`
    for (let twice = 0; twice < 2; twice++) {
      await database.write((tx) => forgetCaptions(tx, { picture: gone, organisation: library }))
      const item = await readItem(database.read, 'item-1')
      assert.deepEqual([item?.gallery, item?.texts.bg?.body], [left, leftInText])
      for (const number of [1, 2]) {
        const version = await readVersion(database.read, 'item-1', number)
        const { title, body: told } = version?.texts.bg ?? {}
        assert.deepEqual([version?.gallery, title, told], [left, 'Библиотеката отваря в неделя', leftInText])
      }
    }
  },
)
