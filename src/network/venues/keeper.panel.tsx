import type { Visit } from '#src/platform/http/visit.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { organisationPath } from '../addresses.ts'
import { readKeeper } from './keeper.store.ts'

const messages = phrases({
  keeper: { bg: 'Кой поддържа мястото', en: 'Who keeps this place' },
  telephone: { bg: (number: string) => `тел. ${number}`, en: (number: string) => `tel. ${number}` },
})

/** On the page of a venue: whom to ask. One query. */
export const keeperPanel =
  ({ database }: House) =>
  async ({ id }: PanelSubject, { lang }: Visit): Promise<Panel | undefined> => {
    const keeper = await readKeeper(database.read, id, lang)
    if (!keeper) return undefined
    const words = messages[lang]
    const main = (
      <Section title={words.keeper}>
        <p>
          <a href={organisationPath(lang, keeper.slug)}>
            <Marked text={keeper.name} lang={lang} />
          </a>
          {keeper.phone ? (
            <>
              {', '}
              <a href={`tel:${keeper.phone.replace(/[^\d+]/g, '')}`}>{words.telephone(keeper.phone)}</a>
            </>
          ) : null}
        </p>
      </Section>
    )
    return { main, cache: { tags: ['network', `organisation:${keeper.id}`] } }
  }
