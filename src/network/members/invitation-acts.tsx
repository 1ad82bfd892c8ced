import { isCoordinator } from '#src/platform/actor.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { personOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { invitationPath } from '../addresses.ts'
import type { NewInvitation } from './invitation.ts'
import { CodeView } from './invitation.view.tsx'
import { readUnanswered, withdrawInvitation } from './invitations.store.ts'
import { invite, sendInvitation, type Way } from './issue-invitation.ts'
import { memberPage } from './member-page.tsx'
import { memberMessages } from './messages.ts'

/** Where invitations are kept: at an organisation, or (null) among the appointments of the network. */
export interface Place {
  readonly organisation: string | null
  /** Address of the list, without language. */
  readonly address: string
}

const issueOf = ({ lang, now, actor, subject }: Visit, way: Way) => ({
  lang,
  now,
  way,
  inviter: actor?.name ?? '',
  ofTheHouse: actor?.memberships.some(({ organisation }) => organisation === subject.organisation) === true,
})

type Wish = Pick<NewInvitation, 'name' | 'role' | 'scope' | 'follows'> & { readonly email: string; readonly way: Way }

/** Makes the invitation and says so, or shows the code: a code is seen once, so this answer is a page and no redirect. */
export async function makeInvitation(
  house: House,
  visit: Visit,
  place: Place,
  { name, email, role, scope, follows, way }: Wish,
): Promise<PageAnswer | RedirectAnswer> {
  const by = personOf(visit)
  const invitation = { id: house.ids(), name, email, organisation: place.organisation, role, scope, by, follows }
  const { code } = await house.database.write((tx) => invite(tx, house, invitation, issueOf(visit, way)))
  return way === 'code' ? codePage(house, visit, place, { code, email }) : done(visit, place, 'invited')
}

/** `POST …/invitations/:invitation/letter` and `/code`: the same again, with new days. */
export const resend =
  (house: House, place: (visit: Visit) => Place, way: Way) =>
  async (visit: Visit): Promise<PageAnswer | RedirectAnswer> => {
    const at = place(visit)
    const sent = await house.database.write(async (tx) => {
      const invitation = await readUnanswered(tx.query, visit.params.invitation ?? '', at.organisation)
      if (!invitation?.email) return undefined
      const by = personOf(visit)
      const again = { ...invitation, email: invitation.email, by }
      const { code } = await sendInvitation(tx, house, again, issueOf(visit, way))
      return { code, email: invitation.email }
    })
    if (!sent) throw new NotFound()
    return way === 'code' ? codePage(house, visit, at, sent) : done(visit, at, 'resent')
  }

/** `POST …/invitations/:invitation/withdrawal` */
export const withdraw =
  (house: House, place: (visit: Visit) => Place) =>
  async (visit: Visit): Promise<RedirectAnswer> => {
    const at = place(visit)
    await house.database.write(async (tx) => {
      const invitation = await readUnanswered(tx.query, visit.params.invitation ?? '', at.organisation)
      if (!invitation) throw new NotFound()
      await withdrawInvitation(tx, invitation.id, visit.now, personOf(visit))
    })
    return done(visit, at, 'withdrawn')
  }

const done = ({ lang }: Visit, { address }: Place, key: 'invited' | 'resent' | 'withdrawn') =>
  seeOther(`/${lang}${address}`, key)

function codePage(
  { settings }: House,
  visit: Visit,
  { address }: Place,
  { code, email }: { code: string; email: string },
): PageAnswer {
  const { lang } = visit
  const words = memberMessages[lang]
  return memberPage({
    visit,
    title: words.codeTitle,
    address,
    main: (
      <>
        <CodeView lang={lang} code={code} email={email} door={`${settings.publicUrl}${invitationPath(lang)}`} />
        <ButtonLink href={`/${lang}${address}`}>{words.done}</ButtonLink>
      </>
    ),
  })
}

/** Who manages sees more than who only works here. */
export const manages = ({ actor, subject }: Visit): boolean =>
  isCoordinator(actor) ||
  actor?.memberships.some(({ organisation, role }) => organisation === subject.organisation && role === 'manager') ===
    true
