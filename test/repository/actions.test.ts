import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appModule } from '#src/app/app.routes.tsx'
import { openFront } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import { rolesOf } from '#src/platform/module.ts'
import { sqliteForTest } from '../support/databases.ts'
import { aHouse } from '../support/house.ts'

/** Answers of the house itself, before any module: they say nothing of anybody. */
const ofTheHouse = new Set(['/healthz', '/readyz'])

test('every route of the running app is announced with an action that says who may do it', async (context) => {
  const house = aHouse(await sqliteForTest(context))
  const app = openFront(house, modules, { assets: { css: '', fonts: [], scripts: new Map() }, cache: undefined })
  const announced = new Map<string, readonly string[]>()
  for (const module of [appModule(modules), ...modules]) {
    for (const { method, path, action } of module.routes?.(house) ?? []) {
      announced.set(`${method} ${path}`, rolesOf(module.actions?.[action] ?? { roles: [], about: { bg: '', en: '' } }))
    }
  }
  const without = app.routes
    .filter(({ path }) => !ofTheHouse.has(path))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => (announced.get(route) ?? []).length === 0)
  assert.deepEqual(without, [])
  assert.ok(app.routes.length > 10)
})
