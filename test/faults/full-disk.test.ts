import assert from 'node:assert/strict'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { aCalendarFile } from '../support/calendar-file.ts'
import { temporaryFolder } from '../support/databases.ts'
import { builtProgram, runMultipolis, startProgram } from '../support/program.ts'
import { serveProgram } from '../support/served.ts'
import { fillDisk, needsMount, smallDisk } from '../support/small-disk.ts'

const titlesIn = (folder: string): string[] => {
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'))
  assert.equal(database.prepare('pragma integrity_check').get()?.integrity_check, 'ok')
  const rows = database.prepare('select title from calendar_proposal order by received_at').all()
  database.close()
  return rows.map(({ title }) => String(title))
}

test('on a full disk pages are read on, what is typed comes back, and all goes on once there is room', {
  skip: needsMount,
}, async (context) => {
  const folder = smallDisk(context, 48)
  if (!folder) return context.skip('this machine lets nobody mount a small file system')
  const env = { DATA_DIR: folder, LOG: 'words' }
  const { site, propose, get } = await serveProgram(context, env)
  assert.equal((await propose('Преди')).status, 303)
  const makeRoom = fillDisk(folder)
  // What lies in the journal's last page may still take one.
  let refused = await propose('Шахматна вечер без място')
  while (refused.status === 303) refused = await propose('Шахматна вечер без място')
  assert.equal(refused.status, 500)
  assert.match(refused.text, /Шахматна вечер без място/)
  for (const path of ['/bg', '/bg/calendar', '/bg/network', '/bg/privacy']) assert.equal((await get(path)).status, 200)
  assert.match(await site.said(/is full/), /The disk of .* is full\. Nothing was lost; make room and try again/)
  const backup = await runMultipolis(context, ['backup'], { env })
  assert.deepEqual([backup.code, backup.out], [1, ''])
  assert.match(backup.complaints, /^There is no room for the backup |^The disk of .* is full/)
  makeRoom()
  assert.equal((await propose('След')).status, 303)
  site.child.kill('SIGTERM')
  assert.equal((await site.ended()).code, 0)
  const titles = titlesIn(folder)
  assert.deepEqual([titles[0], titles.at(-1)], ['Преди', 'След'])
  const backups = existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []
  assert.deepEqual(
    backups.filter((name) => name !== 'latest.json'),
    [],
  )
})

test('a program that may write only small files says so, and what stood before stands', async (context) => {
  const folder = temporaryFolder(context)
  const env = { DATA_DIR: folder }
  assert.equal((await runMultipolis(context, ['demo'], { env })).code, 0)
  /** With a quota of so many blocks of 512 bytes for each file. */
  const limited = (blocks: number, ...words: string[]) => {
    const script = `ulimit -f ${blocks} && exec "$0" "$@"`
    return startProgram(context, [script, process.execPath, builtProgram(), ...words], { env, shell: true }).ended()
  }
  const backup = await limited(100, 'backup')
  assert.match(backup.complaints, /^There is no room for the backup .*\. Make room, or name a file elsewhere\.\n$/)
  assert.deepEqual([backup.code, readdirSync(join(folder, 'backups'))], [1, []])
  const many = Array.from(
    { length: 120 },
    (_, number) =>
      `UID:${number}\nDTSTART:20271127T180000Z\nSUMMARY:Вечер ${number}\nDESCRIPTION:${'думи '.repeat(4000)}`,
  )
  const file = join(temporaryFolder(context), 'many.ics')
  writeFileSync(file, aCalendarFile(...many))
  const words = ['import', 'calendar', file, '--organisation', 'biblioteka-lyuben-karavelov-ruse']
  const { size } = statSync(join(folder, 'db/multipolis.sqlite'))
  const cut = await limited(Math.ceil(size / 512) + 200, ...words)
  assert.match(cut.complaints, /^The (database|disk) .*\.\n$/)
  assert.equal(cut.code, 1)
  const again = await runMultipolis(context, words, { env })
  assert.match(again.out, /120 came, \d+ added, 0 changed, \d+ unchanged, 0 refused/)
  assert.equal((await runMultipolis(context, ['doctor'], { env })).code, 0)
})
