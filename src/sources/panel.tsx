import { isCoordinator } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { sourcesPath } from './addresses.ts'
import { messages } from './messages.ts'
import { type Attention, readAttention, readNetworkAttention } from './runs/attention.store.ts'

interface Line extends Attention {
  readonly slug: string
}

/** On „Днес за мен“: sources that somebody has to look at; a coordinator sees what waits anywhere. Three queries at most. */
export const sourcesPanel =
  ({ database }: House) =>
  async (_: unknown, { actor, lang }: Visit): Promise<Panel | undefined> => {
    const own = (actor?.memberships ?? []).filter(({ role }) => role !== 'author')
    const slugs = new Map(own.map(({ organisation, slug }) => [organisation, slug]))
    const found = await readAttention(database.read, [...slugs.keys()])
    const lines: Line[] = found.map((each) => ({ ...each, slug: slugs.get(each.organisation) ?? '' }))
    const elsewhere = actor && isCoordinator(actor) ? await readNetworkAttention(database.read) : []
    lines.push(...elsewhere.filter(({ organisation }) => !slugs.has(organisation)))
    if (lines.length === 0) return undefined
    return { main: <PanelView lang={lang} lines={lines} />, cache: { tags: [] } }
  }

const reasons = {
  preview: 'panelPreview',
  waiting: 'panelWaiting',
  problem: 'panelProblem',
  gone: 'panelGone',
} as const

const PanelView = ({ lang, lines }: { lang: Lang; lines: readonly Line[] }) => {
  const words = messages[lang]
  return (
    <Section title={words.sources}>
      {lines.map(({ id, name, slug, reason }) => (
        <p class="sources-waiting">
          <span>
            <span lang={foreignLang(name, lang)}>{name || words.handedFile}</span>: {words[reasons[reason]]}.
          </span>
          <ButtonLink href={sourcesPath(lang, slug, id)} kind="quiet">
            {words.open}{' '}
            <span class="ui-hidden" lang={foreignLang(name, lang)}>
              {name}
            </span>
          </ButtonLink>
        </p>
      ))}
    </Section>
  )
}
