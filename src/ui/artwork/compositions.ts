import { book } from './kinds/book.ts'
import { children } from './kinds/children.ts'
import { film } from './kinds/film.ts'
import { general } from './kinds/general.ts'
import { lecture } from './kinds/lecture.ts'
import { music } from './kinds/music.ts'
import { stage } from './kinds/stage.ts'
import { walk } from './kinds/walk.ts'
import { workshop } from './kinds/workshop.ts'

/** Every kind of picture with its compositions. */
export const compositions = { book, music, stage, lecture, workshop, film, walk, children, general }
export type ArtworkKind = keyof typeof compositions
export const artworkKinds = Object.keys(compositions) as ArtworkKind[]
