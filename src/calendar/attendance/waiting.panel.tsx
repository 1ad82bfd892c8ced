import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { attendanceAddress, inLang } from '../addresses.ts'
import { countUncounted } from './dates.store.ts'
import { messages } from './messages.ts'

/** On the first page of the desk: how many dates of each organisation wait for numbers; nothing where none do. */
export const waitingPanel =
  ({ database }: House) =>
  async (_: PanelSubject, { actor, lang, now }: Visit): Promise<Panel | undefined> => {
    const memberships = actor?.memberships ?? []
    const counts = await countUncounted(
      database.read,
      memberships.map(({ organisation }) => organisation),
      now,
    )
    if (counts.size === 0) return undefined
    const main = (
      <Section title={messages[lang].waitingTitle}>
        <ul class="calendar-waiting">
          {memberships
            .filter(({ organisation }) => counts.has(organisation))
            .map(({ organisation, slug, name }) => (
              <li>
                <span lang={foreignLang(name, lang)}>{name}</span>:{' '}
                <a href={inLang(lang, attendanceAddress(slug))}>
                  {messages[lang].waitingFor(counts.get(organisation) ?? 0)}
                </a>
              </li>
            ))}
        </ul>
      </Section>
    )
    return { main, cache: { tags: ['calendar'] } }
  }
