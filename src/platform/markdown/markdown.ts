/** What is kept of a formatted text: few kinds, each of which a page, a letter, a feed and a Word file can show. */
export type Block =
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  /** Below the title of the page, and never one that skips a level. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly from: number | undefined; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }

export type HeadingLevel = 2 | 3 | 4

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly words: readonly Inline[] }
  /** Only http, https, mailto and tel. */
  | { readonly kind: 'link'; readonly href: string; readonly words: readonly Inline[] }
  /** A picture of our own by its id; nothing is ever fetched from elsewhere. */
  | { readonly kind: 'picture'; readonly id: string; readonly text: string }
