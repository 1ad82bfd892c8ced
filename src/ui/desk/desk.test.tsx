import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { Desk, DeskFold, DeskPart } from './desk.tsx'
import { deskAnswer, doneIn } from './desk-answer.tsx'

const page = { lang: 'bg', title: 'Занимания', address: '/desk/groups', main: 'работа' } as const

test('the frame says where one is, then what came of the last act, then the work', async () => {
  const crumbs = [{ label: 'Работно място', href: '/bg/desk' }]
  const html = await rendered(
    <Desk lang="bg" title="Group of one" titleLang="en" crumbs={crumbs} done="Записано." refusal="Друг записа промяна.">
      <p>работа</p>
    </Desk>,
  )
  assert.match(html, /Къде се намирате.+<h1 lang="en">Group of one<\/h1>.+Записано\..+Друг записа промяна\..+работа/s)
})

test('above a preview the desk has no heading of its own, and its path another name', async () => {
  const crumbs = [{ label: 'Новини', href: '/bg/desk' }]
  const html = await rendered(<Desk lang="bg" title="Преглед" crumbs={crumbs} preview={<h1>Вечер</h1>} />)
  assert.equal(html.match(/<h1/g)?.length, 1)
  assert.match(html, /aria-label="Къде се намирате на работното място"/)
})

test('a page of the desk is right, to be mended, or too late', () => {
  const problems = new Map([['name', 'Липсва име.']])
  assert.equal(deskAnswer(page).status, 200)
  assert.equal(deskAnswer({ ...page, problems: new Map() }).status, 200)
  assert.equal(deskAnswer({ ...page, problems }).status, 422)
  assert.equal(deskAnswer({ ...page, problems, refusal: 'Друг записа промяна.' }).status, 409)
  assert.equal(deskAnswer({ ...page, isConflict: true }).status, 409)
})

test('only what a page knows is said to be done', () => {
  assert.equal(doneIn(new URLSearchParams('done=saved'), ['saved', 'removed']), 'saved')
  assert.equal(doneIn(new URLSearchParams('done=robbed'), ['saved', 'removed']), undefined)
})

test('a part stands under its heading, a fold is closed unless something is in it', async () => {
  assert.match(await rendered(<DeskPart title="Дати" hint="Трите следващи." />), /<h2>Дати<\/h2><p[^>]*>Трите/)
  assert.match(await rendered(<DeskFold title="Още" open />), /<details[^>]* open/)
  assert.doesNotMatch(await rendered(<DeskFold title="Още" />), / open/)
})
