import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { demoEventId } from '../demo/as-event.ts'
import { hangPicture } from './event-pictures.store.ts'

/** Event to picture, both of the same demonstration organisation. */
const hung = [
  ['bibliotekata-noshtem', 'shelves'],
  ['pevcheska-grupa-nikolovo', 'stage'],
  ['prikazna-sutrin', 'masks'],
] as const

export async function hangDemoPictures(tx: Tx): Promise<void> {
  for (const [event, picture] of hung)
    await hangPicture(tx, { event: demoEventId(event), picture: demoId('picture', picture), actor: null })
}
