import { type Actor, isCoordinator } from '#src/platform/actor.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSource } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { Steps } from '#src/ui/steps/steps.tsx'
import { applicationsPath, deskPathOf, practicePath } from '../addresses.ts'
import { readWaitingApplications } from './applications.store.ts'
import { hideFirstSteps, readStandpoints, type Standpoint } from './first-steps.store.ts'
import { joiningMessages } from './messages.ts'

const panel = (main: Panel['main']): Panel => ({ main, cache: { tags: [] } })

/** On „Днес за мен“: what waits for the coordinator, what is left of joining, and how to begin. */
export const joiningPanels = (house: House): PanelSource[] => [
  { place: 'desk', load: (_, visit) => waitingPanel(house, visit) },
  { place: 'desk', load: (_, visit) => ownPanel(house, visit) },
]

async function waitingPanel({ database }: House, { actor, lang }: Visit): Promise<Panel | undefined> {
  if (!isCoordinator(actor)) return undefined
  const waiting = await readWaitingApplications(database.read)
  if (waiting.length === 0) return undefined
  const words = joiningMessages[lang]
  return panel(
    <Section title={words.waitingCount(waiting.length)}>
      <ul class="network-lines">
        {waiting.slice(0, 5).map(({ name, settlement }) => (
          <li>
            {name}, {settlement}
          </li>
        ))}
      </ul>
      <ButtonLink href={applicationsPath(lang)}>{words.toApplications}</ButtonLink>
    </Section>,
  )
}

async function ownPanel({ database, settings }: House, visit: Visit): Promise<Panel | undefined> {
  const { actor, lang, now } = visit
  if (!actor || actor.memberships.length === 0) return undefined
  const standpoints = await readStandpoints(database.read, actor.person, now)
  const drafts = standpoints.filter(({ status, practice }) => status === 'draft' && !practice)
  const first = standpoints.find(({ isNew, practice, status }) => isNew && !practice && status !== 'draft')
  if (drafts.length === 0 && !first) return undefined
  return panel(
    <Section>
      {drafts.map((draft) => (
        <Draft lang={lang} actor={actor} draft={draft} />
      ))}
      {first ? (
        <FirstSteps
          lang={lang}
          first={first}
          practises={standpoints.some(({ practice }) => practice)}
          // Nobody notes down their own number.
          phone={isCoordinator(actor) ? undefined : settings.CONTACT_PHONE}
        />
      ) : null}
    </Section>,
  )
}

const Draft = ({ lang, actor, draft }: { lang: Visit['lang']; actor: Actor; draft: Standpoint }) => {
  const words = joiningMessages[lang]
  const name = actor.memberships.find(({ organisation }) => organisation === draft.organisation)?.name ?? draft.slug
  return (
    <Banner tone="warning" title={words.draftTitle(name)}>
      <ButtonLink href={deskPathOf(lang, draft.slug, 'joining')}>{words.toSteps}</ButtonLink>
    </Banner>
  )
}

interface FirstStepsProps {
  readonly lang: Visit['lang']
  readonly first: Standpoint
  readonly practises: boolean
  /** Of the coordinator. */
  readonly phone: string | undefined
}

/** The first day of a new secretary, in a few steps. */
const FirstSteps = ({ lang, first, practises, phone }: FirstStepsProps) => {
  const words = joiningMessages[lang]
  const checked = first.checkedAt !== null && first.checkedAt >= first.since
  return (
    <>
      <h2>{words.firstSteps}</h2>
      <p>{words.firstStepsLead}</p>
      <Steps
        steps={[
          {
            title: words.stepLook,
            done: checked ? words.stepDone : undefined,
            act: (
              <ButtonLink href={deskPathOf(lang, first.slug, 'profile')} kind={checked ? 'quiet' : 'main'}>
                {words.toProfile}
              </ButtonLink>
            ),
          },
          {
            title: words.stepPractise,
            done: practises ? words.stepDone : undefined,
            act: (
              <ButtonLink href={practicePath(lang)} kind="quiet">
                {words.practice}
              </ButtonLink>
            ),
          },
          ...(phone === undefined
            ? []
            : [{ title: words.stepCall, act: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> }]),
        ]}
      />
      <ActButton action={`/${lang}/desk/network/first-steps/dismissal`} label={words.hideSteps} />
    </>
  )
}

export const dismissRoute =
  ({ database }: House) =>
  async ({ actor, now, lang }: Visit): Promise<Answer> => {
    if (!actor) throw new NotFound()
    await database.write((tx) => hideFirstSteps(tx, actor.person, now))
    return seeOther(`/${lang}/desk`)
  }
