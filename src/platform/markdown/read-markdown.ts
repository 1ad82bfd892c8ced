import { createRequire } from 'node:module'
import type MarkdownIt from 'markdown-it'
import { buildBlocks } from './build-blocks.ts'
import { safeHref } from './link-address.ts'
import type { Block } from './markdown.ts'

type Reader = InstanceType<typeof MarkdownIt>

/** UTF-16 units; what is longer is shown as it was typed, a paragraph after each blank line. */
export const mostMarkdown = 60_000
/** Containers within containers; nobody writes that, so what goes on deeper is shown as it was typed. */
const mostNesting = 40

/**
 * Paragraphs, headings, emphasis, lists, quotations, links, rules and pictures. What people paste has lines that begin with
 * spaces, backticks and `|`: code and tables are not understood and stay words.
 */
function makeReader(): Reader {
  const Reader: typeof MarkdownIt = createRequire(import.meta.url)('markdown-it')
  const reader = new Reader('zero', { html: false, breaks: true, linkify: true, maxNesting: mostNesting })
  reader.enable(['heading', 'lheading', 'list', 'blockquote', 'hr'])
  reader.enable([
    'emphasis',
    'link',
    'autolink',
    'image',
    'newline',
    'escape',
    'linkify',
    'balance_pairs',
    'fragments_join',
  ])
  reader.linkify.set({ fuzzyLink: false, fuzzyIP: false })
  reader.validateLink = (address) => safeHref(address) !== undefined || address.startsWith('/media/')
  return reader
}

let made: Reader | undefined

/**
 * Reads Markdown (CommonMark, the part above) into blocks. Answers on anything: HTML is words, addresses of other kinds stay
 * words, foreign pictures become their description, and no letter is lost. Text loses U+0000 before it comes here.
 */
export function readMarkdown(text: string): readonly Block[] {
  const typed = text.toWellFormed()
  if (typed.length > mostMarkdown) return asTyped(typed)
  // Read in at the first text: a house that shows none does without its 2 MB.
  made ??= makeReader()
  const tokens = made.parse(typed, {})
  if (tokens.some(({ level }) => level >= mostNesting - 1)) return asTyped(typed)
  return buildBlocks(tokens)
}

const asTyped = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', words: [{ kind: 'text', text: part.trim() }] }))
