import type { Palette } from './palettes.ts'
import type { Pick } from './random.ts'

/** All pictures are drawn on 320 by 160. */
export const width = 320
export const height = 160

/** Draws one picture's shapes over its ground. */
export type Composition = (palette: Palette, pick: Pick) => string

export const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<path fill="${fill}" d="M${x} ${y}h${w}v${h}h${-w}z"/>`

export const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`

export const path = (d: string, fill: string): string => `<path fill="${fill}" d="${d}"/>`

export const line = (d: string, stroke: string, thick: number): string =>
  `<path fill="none" stroke="${stroke}" stroke-width="${thick}" d="${d}"/>`

/** `each(3, (i) => …)` joined. */
export const each = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** The n-th of a list that never ends. */
export const cycle = (list: readonly [string, ...string[]], index: number): string =>
  list[index % list.length] ?? list[0]

/** Three lines of writing, the last one shorter. */
export const writing = (x: number, y: number, w: number, fill: string): string =>
  path(`M${x} ${y}h${w}v7h${-w}zm0 19h${w}v7h${-w}zm0 19h${Math.round(w * 0.65)}v7h${-Math.round(w * 0.65)}z`, fill)
