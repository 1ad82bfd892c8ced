/** What the house asks of a thread; every question is answered under its number. */
export type Question =
  | { readonly ask: number; readonly kind: 'work'; readonly request: unknown }
  | { readonly ask: number; readonly kind: 'outlines' | 'items'; readonly from: number; readonly most: number }
  | { readonly ask: number; readonly kind: 'forget' }

export type Reply =
  | { readonly ask: number; readonly ok: true; readonly value: unknown }
  | { readonly ask: number; readonly ok: false; readonly reason: string }

/** What work in a thread gives: a head at once, and items that are handed out little by little. */
export interface Work {
  readonly head: unknown
  readonly items: readonly unknown[]
}
