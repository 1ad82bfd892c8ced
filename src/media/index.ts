export { deskDocumentPath } from './addresses.ts'
export {
  chosenField,
  galleryField,
  takeChosenGallery,
  takeChosenPicture,
} from './choosing/choose-picture.ts'
export { GalleryChooser, PictureChooser, PictureShelf } from './choosing/picture-chooser.view.tsx'
export type { Document } from './documents/document.ts'
export { DocumentLink } from './documents/document-list.view.tsx'
export { readDocuments, readDocumentsOf } from './documents/documents.store.ts'
export { type Cutting, cuttingField, cuttingLimits, cuttingUpload, takeCutting } from './documents/take-cutting.ts'
export { mediaOf } from './module.ts'
export { readPictureForm } from './pictures/picture.form.ts'
export { mayBePrinted, mayLeaveSite } from './pictures/picture.ts'
export { PictureView, printedPhoto, sharedPhoto } from './pictures/picture.view.tsx'
export { PictureFields } from './pictures/picture-fields.view.tsx'
export { keepPicture, mostPictureBytes, type Picture, readPictures, removePicture } from './pictures/pictures.store.ts'
export { pictureField, pictureScripts, pictureUpload, takePicture } from './pictures/take-picture.ts'
export { UploadField } from './pictures/upload-field.view.tsx'
export { readOwnPictures, readPictureChoices } from './shelf/shelf.store.ts'
export { carryLedger, heedLedger } from './withdrawal/heed-ledger.ts'
