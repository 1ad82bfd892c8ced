export {
  chosenField,
  takeChosenGallery,
  takeChosenPicture,
} from './choosing/choose-picture.ts'
export { GalleryChooser, PictureChooser, PictureShelf } from './choosing/picture-chooser.view.tsx'
export { mediaOf } from './module.ts'
export { readPictureForm } from './pictures/picture.form.ts'
export { PictureView, printedPhoto, sharedPhoto } from './pictures/picture.view.tsx'
export { PictureFields } from './pictures/picture-fields.view.tsx'
export { keepPicture, mostPictureBytes, type Picture, readPictures, removePicture } from './pictures/pictures.store.ts'
export { pictureField, pictureScripts, pictureUpload, takePicture } from './pictures/take-picture.ts'
export { readShelf } from './shelf/shelf.store.ts'
export { carryLedger, heedLedger } from './withdrawal/heed-ledger.ts'
