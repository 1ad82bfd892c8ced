import type { Role, Subject } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { shelfPath } from '../addresses.ts'
import { documentUpload } from '../documents/take-document.ts'
import { pictureUpload } from '../pictures/take-picture.ts'
import type { ReadKeepers } from '../withdrawal/withdrawal.mail.ts'
import {
  addDocumentAct,
  documentFile,
  documentPage,
  documentRemovalPage,
  newDocumentPage,
  removeDocumentAct,
  saveDocumentAct,
} from './document.routes.tsx'
import { deskMessages } from './messages.ts'
import {
  addPictureAct,
  newPicturePage,
  picturePage,
  pictureRemovalPage,
  removePictureAct,
  savePictureAct,
} from './picture.routes.tsx'
import { shelfPage } from './shelf.routes.tsx'
import { withdrawAct, withdrawalPage } from './withdrawal.routes.tsx'

/** Reads the owner of a shelf from its address; this module knows no organisations. */
export type OwnerOfShelf = (house: House) => (visit: Visit) => Promise<Subject | undefined>

const [edit, withdraw] = ['media.shelf.edit', 'media.shelf.withdraw']
const members: readonly Role[] = ['author', 'editor', 'manager', 'coordinator']
/** Some seconds of work: six at once, then one in five seconds, for each visitor. */
const uploadCost = 5

/** „Снимки и файлове“. Whoever may write may also withdraw: nobody who asks for it should have to wait for an editor. */
export const shelfDesk = (owner: OwnerOfShelf, readKeepers: ReadKeepers): Part => ({
  actions: {
    [edit]: { roles: members, about: { bg: deskMessages.bg.about, en: deskMessages.en.about } },
    [withdraw]: { roles: members, about: { bg: deskMessages.bg.aboutWithdraw, en: deskMessages.en.aboutWithdraw } },
  },
  desk: [
    {
      label: { bg: deskMessages.bg.shelf, en: deskMessages.en.shelf },
      action: edit,
      of: 'organisation',
      path: (lang, slug) => shelfPath(lang, slug),
    },
  ],
  routes: (house) => {
    const subject = owner(house)
    const at = (
      method: Route['method'],
      path: string,
      handle: Route['handle'],
      more: Pick<Route, 'upload' | 'cost'> & { readonly action?: string } = {},
    ): Route => ({
      method,
      path: `/:lang{(?:bg|en)}/desk/media/:organisation${path}`,
      action: edit,
      subject,
      handle,
      ...more,
    })
    const picture = '/pictures/:picture'
    const document = '/documents/:document'
    return [
      at('GET', '', shelfPage(house)),
      at('GET', '/pictures/new', newPicturePage),
      at('POST', '/pictures/new', addPictureAct(house), { upload: pictureUpload, cost: uploadCost }),
      at('GET', picture, picturePage(house)),
      at('POST', picture, savePictureAct(house)),
      at('GET', `${picture}/removal`, pictureRemovalPage(house), { action: withdraw }),
      at('POST', `${picture}/removal`, removePictureAct(house), { action: withdraw }),
      at('GET', `${picture}/withdrawal`, withdrawalPage(house), { action: withdraw }),
      at('POST', `${picture}/withdrawal`, withdrawAct(house, readKeepers), { action: withdraw }),
      at('GET', '/documents/new', newDocumentPage),
      at('POST', '/documents/new', addDocumentAct(house), { upload: documentUpload, cost: uploadCost }),
      at('GET', document, documentPage(house)),
      at('POST', document, saveDocumentAct(house)),
      at('GET', `${document}/removal`, documentRemovalPage(house), { action: withdraw }),
      at('GET', `${document}/:file`, documentFile(house)),
      at('POST', `${document}/removal`, removeDocumentAct(house), { action: withdraw }),
    ]
  },
})
