import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { dayWords } from '../pages/item-row.view.tsx'
import type { Mention } from './mentions.store.ts'

/** What the media wrote: the medium, the day, the title as a link where it can be read. */
export const MentionList = ({ lang, mentions }: { lang: Lang; mentions: readonly Mention[] }) => (
  <ul class="news-mentions">
    {mentions.map((mention) => (
      <li>
        <MentionWords lang={lang} mention={mention} />
      </li>
    ))}
  </ul>
)

/** `more` stands after the day. */
export const MentionWords = ({ lang, mention, more = '' }: { lang: Lang; mention: Mention; more?: string }) => {
  const { medium, title, url, publishedOn } = mention
  const said = title ?? medium
  return (
    <>
      {url ? (
        <a href={url} rel="nofollow ugc" lang={foreignLang(said, lang)}>
          {said}
        </a>
      ) : (
        <span lang={foreignLang(said, lang)}>{said}</span>
      )}
      <span class="news-mention-where">
        {title ? `${medium}, ` : ''}
        <time datetime={publishedOn}>{dayWords(publishedOn, lang)}</time>
        {more}
      </span>
    </>
  )
}
