import type { Child } from 'hono/jsx'
import type { Lang } from '../i18n/lang.ts'
import type { Pieces } from './long-body.ts'

/** When a stored page is no longer true: a fact with one of the tags, or the moment itself. */
export interface CachePolicy {
  readonly tags: readonly string[]
  readonly until?: Temporal.Instant
}

/** What a page made of several parts hangs on: all their tags, and the first of their moments. */
export function joinPolicies(policies: readonly CachePolicy[]): CachePolicy {
  const [first] = policies
    .map(({ until }) => until)
    .filter((at) => at !== undefined)
    .sort(Temporal.Instant.compare)
  return { tags: policies.flatMap(({ tags }) => tags), ...(first ? { until: first } : {}) }
}

/** A page in the frame of the house: head, menu and foot come from the app. */
export interface PageAnswer {
  readonly kind: 'page'
  readonly status?: number
  readonly title: string
  readonly description: string
  readonly main: Child
  /** The one path and query of this content, without language: `/calendar?sphere=science`. */
  readonly address: string
  /** The languages that this content really has; the other one gets `noindex` and a canonical link. */
  readonly languages?: readonly Lang[]
  readonly noindex?: boolean
  readonly jsonLd?: readonly object[] | string
  readonly feeds?: readonly { readonly href: string; readonly type: string; readonly title: string }[]
  readonly openGraphType?: 'website' | 'article'
  /** What a link to the page shows where somebody shares it: address without language, 1200 by 630 PNG, what it says in words. */
  readonly picture?: { readonly address: string; readonly alt: string }
  /** A photograph instead, at an address of every language: JPEG, so many pixels. */
  readonly photo?: { readonly address: string; readonly alt: string; readonly width: number; readonly height: number }
  readonly cache?: CachePolicy
  /** Seconds after which the browser asks again by itself: something is under way that the page shows. */
  readonly refreshAfter?: number
  /** `desk` for pages of those who work here: their menu, no search engine, no paper. */
  readonly frame?: 'public' | 'desk'
  /** What of `browser/` folders this page lives better with; it works without. */
  readonly scripts?: readonly string[]
}

export interface FileAnswer {
  readonly kind: 'file'
  readonly type: string
  /** Bytes are sent as they are: a PDF and a PNG are packed inside. What may be long comes in pieces. */
  readonly body: string | Uint8Array | Pieces
  /** Name for saving; without it the browser may show the file. */
  readonly attachment?: string
  readonly address: string
  readonly cache?: CachePolicy
  /** Seconds that whoever has these bytes need not ask again, since they never change here; 0 where they may be taken away at any moment. */
  readonly goodFor?: number
}

export interface RedirectAnswer {
  readonly kind: 'redirect'
  readonly to: string
  readonly status: 301 | 302 | 303 | 308
  /** Lines of `set-cookie`: signing in and out. */
  readonly cookies?: readonly string[]
}

/** After something was done: the page to look at now. `done` is the sentence that it shows (a key the page knows). */
export const seeOther = (path: string, done?: string): RedirectAnswer => ({
  kind: 'redirect',
  to: done ? `${path}?done=${done}` : path,
  status: 303,
})

export type Answer = PageAnswer | FileAnswer | RedirectAnswer

/** Thrown by routes; everything else thrown is a bug and becomes the error page. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Thrown when the actor may not do the thing, whoever he is. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}
