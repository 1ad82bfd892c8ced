import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Desk } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { deskPathOf, practiceAddress, practicePath } from '../addresses.ts'
import { joiningMessages } from './messages.ts'
import { endPractice, readPractice, startPractice } from './practice.store.ts'

const personOf = ({ actor }: Visit): string => {
  if (!actor) throw new NotFound()
  return actor.person
}

/** „Упражнявайте се спокойно“: where one starts, goes on and ends. */
export const practicePage =
  ({ database }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const words = joiningMessages[visit.lang]
    const practice = await readPractice(database.read, personOf(visit))
    return {
      kind: 'page',
      frame: 'desk',
      title: words.practice,
      description: words.practiceLead,
      address: practiceAddress,
      main: <PracticeView visit={visit} slug={practice?.slug} />,
    }
  }

const PracticeView = ({ visit, slug }: { visit: Visit; slug: string | undefined }) => {
  const { lang } = visit
  const words = joiningMessages[lang]
  const done = { ended: words.practiceEnded, nowhere: words.practiceNowhere }[visit.query.get('done') ?? '']
  return (
    <>
      <Desk lang={lang} title={words.practiceTitle} done={done}>
        <Prose text={words.practiceLead} />
        {slug ? (
          <ButtonLink href={deskPathOf(lang, slug, 'profile')}>{words.practiceGo}</ButtonLink>
        ) : (
          <ActButton action={practicePath(lang)} label={words.practiceStart} kind="main" />
        )}
      </Desk>
      <Section title={words.practiceTasks}>
        <ol class="network-lines">
          {words.practiceTaskList.split('\n').map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </Section>
      {slug ? (
        <Section title={words.practiceEnd}>
          <p class="network-note">{words.practiceEndText}</p>
          <ActButton action={`${practicePath(lang)}/end`} label={words.practiceEnd} kind="danger" />
        </Section>
      ) : null}
    </>
  )
}

export const startPracticeRoute =
  ({ database, ids }: House) =>
  async (visit: Visit): Promise<Answer> => {
    const person = personOf(visit)
    const started = await database.write((tx) => startPractice(tx, { id: ids(), person }, visit.now))
    if (!started) return seeOther(practicePath(visit.lang), 'nowhere')
    const practice = await readPractice(database.read, person)
    return seeOther(practice ? deskPathOf(visit.lang, practice.slug, 'profile') : practicePath(visit.lang))
  }

export const endPracticeRoute =
  ({ database }: House) =>
  async (visit: Visit): Promise<Answer> => {
    const person = personOf(visit)
    await database.write((tx) => endPractice(tx, person))
    return seeOther(practicePath(visit.lang), 'ended')
  }
