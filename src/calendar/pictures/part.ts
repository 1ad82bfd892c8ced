import { mostPictureBytes, pictureField } from '#src/media/index.ts'
import { ofOrganisation } from '#src/network/index.ts'
import type { Part } from '#src/platform/parts.ts'
import { choosePicture, picturePage, removePictureAct, savePicture } from './picture.routes.tsx'

const write = 'calendar.event.write'
const address = '/:lang{(?:bg|en)}/desk/calendar/:organisation/events/:event/picture'
/** Some seconds of work: six at once, then one in five seconds, for each visitor. */
const uploadCost = 5

/** The one picture of an event. */
export const pictures: Part = {
  routes: (house) => {
    const subject = ofOrganisation(house)
    const upload = { field: pictureField, mostBytes: mostPictureBytes }
    return [
      { method: 'GET', path: address, action: write, subject, handle: picturePage(house) },
      {
        method: 'POST',
        path: address,
        action: write,
        subject,
        upload,
        cost: uploadCost,
        handle: savePicture(house),
      },
      { method: 'POST', path: `${address}/choice`, action: write, subject, handle: choosePicture(house) },
      { method: 'POST', path: `${address}/removal`, action: write, subject, handle: removePictureAct(house) },
    ]
  },
}
