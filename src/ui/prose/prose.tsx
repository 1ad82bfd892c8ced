import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { linkify, paragraphs } from './plain-text.ts'

export type ProseProps = {
  /** Plain text: a blank line parts paragraphs, a single one breaks the line, http(s) addresses become links. */
  text: string
  /** Language of the text where it differs from the page's. */
  lang?: Lang | undefined
  /** `lead` is the larger opening paragraph. */
  size?: 'lead' | undefined
}

/** Running text as somebody wrote it; whatever looks like HTML in it is shown, never obeyed. */
export const Prose = ({ text, lang, size }: ProseProps) => (
  <div class={size ? `ui-prose ui-prose-${size}` : 'ui-prose'} lang={lang}>
    {paragraphs(text).map((lines) => (
      <p>{lines.flatMap((line, index): Child[] => [index > 0 ? <br /> : null, <Line text={line} />])}</p>
    ))}
  </div>
)

const Line = ({ text }: { text: string }) => (
  <>
    {linkify(text).map((piece) =>
      piece.href ? (
        <a href={piece.href} rel="nofollow ugc">
          {piece.text}
        </a>
      ) : (
        piece.text
      ),
    )}
  </>
)
