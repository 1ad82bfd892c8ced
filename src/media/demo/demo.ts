import { createHash } from 'node:crypto'
import type { Tx } from '#src/platform/db/database.ts'
import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { demoId } from '#src/platform/demo-id.ts'
import type { Demo, House } from '#src/platform/module.ts'
import { pressDrawing } from '#src/platform/pictures/press-picture.ts'
import { fileNameOf } from '../documents/document.ts'
import { addDocument } from '../documents/documents.store.ts'
import { removeDocumentFiles, writeDocumentFile } from '../documents/take-document.ts'
import { mediaTables } from '../media.tables.ts'
import { removePictureFiles, writePictureFiles } from '../pictures/picture-files.ts'
import { addPicture, keepPicture, removePicture } from '../pictures/pictures.store.ts'
import { demoDocument, demoPictures } from './demo-pictures.ts'

const pictureId = (key: string): string => demoId('picture', key)
const documentId = demoId('document', demoDocument.key)
const owner = (organisation: string): string => demoId('organisation', organisation)
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

async function load(tx: Tx, { clock }: Pick<House, 'clock'>): Promise<void> {
  const now = clock.now()
  for (const { key, organisation, altBg, altEn, consent, drawing } of demoPictures) {
    const picture = { id: pictureId(key), owner: owner(organisation) }
    await addPicture(tx, { ...picture, sha256: hashOf(drawing), width: 960, height: 600 }, now)
    const said = { altBg, altEn, decorative: false, author: undefined, licence: 'own', focus: 'center' } as const
    await keepPicture(tx, { ...picture, description: { ...said, consent } }, now)
  }
  const { title, text, organisation } = demoDocument
  const file = { kind: 'txt', name: fileNameOf(title, 'txt'), bytes: Buffer.byteLength(text), lang: 'bg' } as const
  await addDocument(
    tx,
    { id: documentId, version: 1, title, listed: true, ...file },
    { owner: owner(organisation), now },
  )
}

/** Drawn by code, so that no picture has to lie among the sources. */
async function files({ settings }: Pick<House, 'settings'>): Promise<void> {
  for (const { key, drawing } of demoPictures) {
    const pressed = await pressDrawing(drawing)
    if (pressed.ok) await writePictureFiles(settings, pictureId(key), pressed.renditions, pressed.master)
  }
  await writeDocumentFile(settings, { id: documentId, kind: 'txt' }, Buffer.from(demoDocument.text))
}

async function remove({ database, settings, clock }: House): Promise<number> {
  for (const id of demoPictures.map(({ key }) => pictureId(key))) {
    const isGone = await removeUnlessReferenced(database, ({ query }) =>
      mediaTables(query).deleteFrom('media_picture').where('id', '=', id).execute(),
    )
    // Somebody has hung it on something of his own: the line stays, empty.
    if (!isGone) await database.write((tx) => removePicture(tx, id, clock.now()))
    await removePictureFiles(settings, id)
  }
  await database.write(({ query }) =>
    mediaTables(query).deleteFrom('media_document').where('id', '=', documentId).execute(),
  )
  await removeDocumentFiles(settings, documentId)
  return 0
}

export const mediaDemo: Demo = { load, files, remove }
