import type { PropsWithChildren } from 'hono/jsx'
import { accessWords, venuePath } from '#src/places/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { messages } from '../messages.ts'
import { exceptionWords, weekWords } from '../profile/hours-words.ts'
import { messages as profileMessages } from '../profile/messages.ts'
import type { Opening } from '../profile/opening-hours.ts'
import { type Branch, isCurrent, type Profile } from '../profile/profile.ts'
import { promiseLines } from '../profile/promise-lines.ts'
import type { OrganisationPage } from './organisations.store.ts'

interface PartsProps {
  visit: Visit
  organisation: OrganisationPage
  profile: Profile
}

/** What whoever comes asks first: when it is open, how one gets in. Only what is known has a heading. */
export const VisitParts = ({ visit, organisation, profile: { opening } }: PartsProps) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      {opening.week.size > 0 || opening.byAppointment ? (
        <PagePart title={words.open} id="hours">
          <Hours visit={visit} opening={opening} />
        </PagePart>
      ) : null}
      {organisation.venue ? (
        <PagePart title={words.access}>
          <p>{accessWords(organisation.venue, lang)}</p>
          <p>
            <a href={venuePath(lang, organisation.venue.slug)}>{words.aboutHouse}</a>
          </p>
        </PagePart>
      ) : null}
    </>
  )
}

/** What stays as it is from year to year, so behind what is coming: who is there, where else, what it promises. */
export const LastingParts = ({ visit, profile }: Omit<PartsProps, 'organisation'>) => {
  const { lang, today } = visit
  const words = messages[lang]
  const open = profile.branches.filter(({ openedOn, closedOn }) =>
    isCurrent({ from: openedOn, until: closedOn }, today),
  )
  const promises = promiseLines(profileMessages[lang], profile)
  return (
    <>
      <InOffice visit={visit} profile={profile} />
      {open.length > 0 ? (
        <PagePart title={words.branches}>
          {open.map((branch) => (
            <BranchView visit={visit} branch={branch} />
          ))}
        </PagePart>
      ) : null}
      {promises.length > 0 ? (
        <PagePart title={words.promise}>
          <ul class="network-lines">
            {promises.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </PagePart>
      ) : null}
    </>
  )
}

const PagePart = ({ title, id, children }: PropsWithChildren<{ title: string; id?: string }>) => (
  <section class="network-part" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
)

const Hours = ({ visit: { lang, today }, opening }: { visit: Visit; opening: Opening }) => {
  const words = messages[lang]
  const ahead = opening.exceptions.filter(({ until }) => Temporal.PlainDate.compare(until, today) >= 0)
  return (
    <>
      {opening.week.size > 0 ? (
        <dl class="network-hours">
          {weekWords(opening, lang).map(({ days, hours }) => (
            <div>
              <dt>{days}</dt>
              <dd>{hours}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {opening.byAppointment ? (
        <p>{opening.week.size > 0 ? words.alsoByAppointment : words.onlyByAppointment}</p>
      ) : null}
      {ahead.length > 0 ? (
        <>
          <h3>{words.differs}</h3>
          <ul class="network-lines">
            {ahead.map((exception) => (
              <li>
                <Marked text={exceptionWords(exception, lang)} lang={lang} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** The office is no secret; whose name stands there has agreed. */
const InOffice = ({ visit: { lang, today }, profile }: { visit: Visit; profile: Profile }) => {
  const shown = profile.holders.filter(
    ({ from, until, consentId }) => consentId !== null && isCurrent({ from, until }, today),
  )
  if (shown.length === 0) return null
  return (
    <PagePart title={messages[lang].inOffice}>
      <dl class="network-hours">
        {shown.map(({ role, name }) => (
          <div>
            <dt>{profileMessages[lang][role]}</dt>
            <dd lang={foreignLang(name, lang)}>{name}</dd>
          </div>
        ))}
      </dl>
    </PagePart>
  )
}

const BranchView = ({ visit, branch }: { visit: Visit; branch: Branch }) => {
  const { lang } = visit
  const { kind, name, nameEn, address, phone, opening } = branch
  const shown = lang === 'en' ? (nameEn ?? name) : name
  return (
    <div class="network-branch">
      <h3 lang={foreignLang(shown, lang)}>{shown}</h3>
      <p class="network-note">
        {profileMessages[lang][kind]}
        {address ? (
          <>
            {' · '}
            <Marked text={address} lang={lang} />
          </>
        ) : null}
        {phone ? (
          <>
            {' · '}
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </>
        ) : null}
      </p>
      <Hours visit={visit} opening={opening} />
    </div>
  )
}
