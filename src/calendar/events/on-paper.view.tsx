import type { Lang } from '#src/platform/i18n/lang.ts'
import { qrCode } from '#src/platform/pictures/qr-code.ts'
import { inLang, posterAddress } from '../addresses.ts'
import { messages } from '../poster/messages.ts'

interface OnPaperProps {
  lang: Lang
  slug: string
  day: string | undefined
  /** Whole address of the page. */
  page: string
}

/** On the screen a way to the афиш; on paper the way back to the page, for a telephone. */
export const OnPaper = ({ lang, slug, day, page }: OnPaperProps) => {
  const { size, path } = qrCode(page)
  return (
    <>
      <p class="calendar-poster">
        <a href={inLang(lang, posterAddress(slug, day))} type="application/pdf">
          {messages[lang].poster}
        </a>
      </p>
      <figure class="calendar-qr">
        <svg viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
          <path stroke="#000" d={path} />
        </svg>
        <figcaption>{messages[lang].moreAt}</figcaption>
      </figure>
    </>
  )
}
