import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Showing } from '#src/platform/module.ts'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { deskMessages } from './messages.ts'

interface PlacesProps {
  readonly lang: Lang
  readonly shown: readonly Showing[]
}

/** Before something goes: from where; nothing where it is shown nowhere. */
export const WhereShown = ({ lang, shown }: PlacesProps) =>
  shown.length === 0 ? null : (
    <DeskPart title={deskMessages[lang].where}>
      <Places lang={lang} shown={shown} />
    </DeskPart>
  )

/** Pages by their titles. */
export const Places = ({ lang, shown }: PlacesProps) => (
  <ul class="media-places">
    {shown.map(({ title, titleLang, path, desk }) => {
      const foreign = titleLang === lang ? undefined : titleLang
      const href = path ?? desk
      return (
        <li>
          {href === undefined ? (
            <>
              <span lang={foreign}>{title}</span> ({deskMessages[lang].draft})
            </>
          ) : (
            <a href={href} lang={foreign}>
              {title}
            </a>
          )}
        </li>
      )
    })}
  </ul>
)
