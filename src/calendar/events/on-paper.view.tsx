import type { Lang } from '#src/platform/i18n/lang.ts'
import { qrCode } from '#src/platform/pictures/qr-code.ts'
import { drawnOnce } from '#src/ui/raw/raw.tsx'
import { inLang, posterAddress } from '../addresses.ts'
import { messages } from '../poster/messages.ts'

interface OnPaperProps {
  lang: Lang
  slug: string
  day: string | undefined
  /** Whole address of the page. */
  page: string
}

/** How many codes are kept drawn: 3 MB. Making one costs as much as the queries of its page, and an address keeps its code. */
const mostCodes = 500

/** On the screen a way to the афиш; on paper the way back to the page, for a telephone. */
export const OnPaper = drawnOnce(
  ({ lang, slug, day, page }: OnPaperProps) => (
    <>
      <p class="calendar-poster">
        <a href={inLang(lang, posterAddress(slug, day))} type="application/pdf">
          {messages[lang].poster}
        </a>
      </p>
      <figure class="calendar-qr">
        <Code page={page} />
        <figcaption>{messages[lang].moreAt}</figcaption>
      </figure>
    </>
  ),
  mostCodes,
)

const Code = ({ page }: Pick<OnPaperProps, 'page'>) => {
  const { size, path } = qrCode(page)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
      <path stroke="#000" d={path} />
    </svg>
  )
}
