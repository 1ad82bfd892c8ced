import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { KeptRouter } from './kept-router.ts'

function anApp() {
  const app = new Hono({ router: new KeptRouter() })
  app.get('/bg/news', (c) => c.text('news'))
  app.get('/bg/:page', (c) => c.text(`page ${c.req.param('page')}`))
  app.post('/bg/:page', (c) => c.text(`sent ${c.req.param('page')}`))
  return async (path: string, method = 'GET') => (await app.request(path, { method })).text()
}

test('a path leads to the same place each time, whatever was asked between', async () => {
  const ask = anApp()
  for (let time = 0; time < 3; time++) {
    assert.equal(await ask('/bg/news'), 'news')
    assert.equal(await ask('/bg/one'), 'page one')
    assert.equal(await ask('/bg/two'), 'page two')
    assert.equal(await ask('/bg/one', 'POST'), 'sent one')
    assert.equal(await ask('/bg/%D0%B5'), 'page е')
    assert.equal(await ask('/en/one'), '404 Not Found')
    assert.equal(await ask(`/bg/${'a'.repeat(500)}`), `page ${'a'.repeat(500)}`)
  }
})

test('more paths than it remembers are led as well', async () => {
  const ask = anApp()
  for (let at = 0; at < 1200; at++) assert.equal(await ask(`/bg/${at}`), `page ${at}`)
  assert.equal(await ask('/bg/0'), 'page 0')
})
