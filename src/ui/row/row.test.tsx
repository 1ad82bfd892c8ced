import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { Row, Rows } from './row.tsx'

test('a row reads as time, title, place, sphere', async () => {
  const html = await rendered(
    <Rows>
      <Row
        time="18:00"
        datetime="2026-11-27T18:00:00+02:00"
        title="Вечер на поезията"
        href="/bg/calendar/vecher"
        details={['с. Николово', 'вход свободен']}
        sphere={{ sphere: 'culture', label: 'култура' }}
      />
    </Rows>,
  )
  assert.equal(spoken(html), '18:00 Вечер на поезията с. Николово · вход свободен култура')
  assert.match(html, /<a [^>]*href="\/bg\/calendar\/vecher"/)
  assert.match(html, /datetime="2026-11-27T18:00:00\+02:00"/)
})

test('what is cancelled is struck through and says so', async () => {
  const html = await rendered(
    <Row title="Лятно кино" href="#" cancelled state={{ label: 'отменено', tone: 'cancelled' }} />,
  )
  assert.match(html, /<s>Лятно кино<\/s>/)
  assert.equal(spoken(html), 'Лятно кино отменено')
})

test('a title in another language says which', async () => {
  assert.match(await rendered(<Row title="An evening" titleLang="en" href="#" />), /lang="en"/)
})

test('markup in a title is shown, not obeyed', async () => {
  const html = await rendered(<Row title="<script>alert(1)</script>" href="#" />)
  assert.ok(!html.includes('<script'))
  assert.equal(spoken(html), '<script>alert(1)</script>')
})
