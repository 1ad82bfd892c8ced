/** Where the file of one width lies, without language: `/media/<id>/960.webp`. */
export const picturesAddress = (id: string): string => `/media/${id}`
export const picturePath = (id: string, width: number, extension: 'webp' | 'jpg'): string =>
  `${picturesAddress(id)}/${width}.${extension}`
