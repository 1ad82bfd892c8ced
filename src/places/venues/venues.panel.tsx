import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { venuePath } from '../addresses.ts'
import { settlementName } from '../settlements/settlement.ts'
import { venueMessages } from './messages.ts'
import { readVenuesOf } from './venue-page.store.ts'
import { accessWords } from './wording.ts'

/** The places that an organisation keeps, on its page: where they are and how one gets in. One query. */
export const venuesPanel =
  ({ database }: House) =>
  async ({ id }: PanelSubject, { lang }: Visit): Promise<Panel | undefined> => {
    const venues = await readVenuesOf(database.read, [id], lang)
    const cache = { tags: ['places'] }
    if (venues.length === 0) return undefined
    const main = (
      <Section title={venueMessages[lang].venues}>
        <Rows>
          {venues.map(({ slug, name, kind, settlement, address, access }) => (
            <Row
              title={name}
              titleLang={foreignLang(name, lang)}
              href={venuePath(lang, slug)}
              details={[
                <Marked
                  text={[settlementName({ kind, name: settlement }, lang), address].filter(Boolean).join(', ')}
                  lang={lang}
                />,
                `${venueMessages[lang].access}: ${accessWords(access, lang)}`,
              ]}
            />
          ))}
        </Rows>
      </Section>
    )
    return { main, cache }
  }
