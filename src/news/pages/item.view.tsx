import type { Lang } from '#src/platform/i18n/lang.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { itemPath, listPath } from '../addresses.ts'
import type { ItemText } from '../items/item.ts'
import type { ListedItem } from '../items/item-list.store.ts'
import { messages } from '../messages.ts'

const foreign = (textLang: Lang, lang: Lang) => (textLang === lang ? undefined : textLang)

export const ListView = ({ lang, items }: { lang: Lang; items: readonly ListedItem[] }) => {
  const words = messages[lang]
  return (
    <div class="ui-wrap">
      <h1>{words.news}</h1>
      <Prose text={words.lead} size="lead" />
      {items.length === 0 ? (
        <EmptyState title={words.nothing} actions={[{ label: words.toCalendar, href: `/${lang}/calendar` }]} />
      ) : (
        <Rows>
          {items.map(({ slug, title, titleLang }) => (
            <Row title={title} titleLang={foreign(titleLang, lang)} href={itemPath(lang, slug)} />
          ))}
        </Rows>
      )}
    </div>
  )
}

export const ItemView = ({ lang, textLang, text }: { lang: Lang; textLang: Lang; text: ItemText }) => {
  const words = messages[lang]
  return (
    <div class="ui-wrap">
      <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.news, href: listPath(lang) }]} />
      <h1 lang={foreign(textLang, lang)}>{text.title}</h1>
      {text.body ? <Prose text={text.body} lang={foreign(textLang, lang)} /> : null}
    </div>
  )
}
