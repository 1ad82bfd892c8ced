import type { Child } from 'hono/jsx'
import { dateWords } from '#src/platform/language/dates.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { deskPathOf, organisationPath, practicePath } from '../addresses.ts'
import { joiningMessages } from '../joining/messages.ts'
import { exceptionWords, weekWords } from './hours-words.ts'
import { messages, type ProfileWords } from './messages.ts'
import { minutesAWeek, type Opening, spansFrom } from './opening-hours.ts'
import { isCurrent, type Missing, missingOf, type Profile, type ProfileException, type Section } from './profile.ts'
import { promiseLines } from './promise-lines.ts'
import type { AtDesk } from './section.ts'

type ViewProps = Pick<AtDesk, 'visit' | 'profile'>

const missingWords: Readonly<Record<Missing, keyof ProfileWords>> = {
  phone: 'missingPhone',
  email: 'missingEmail',
  hours: 'missingHours',
  address: 'missingAddress',
  about: 'missingAbout',
  spheres: 'missingSpheres',
  eik: 'missingEik',
  registerNumber: 'missingRegisterNumber',
  people: 'missingPeople',
  building: 'missingBuilding',
  promise: 'missingPromise',
}

/** Where a section is changed: one form, or the list on the overview itself. */
const formOf: Readonly<Record<Section, string>> = {
  about: 'profile/about',
  where: 'profile/where',
  contacts: 'profile/contacts',
  hours: 'profile/hours/main',
  people: 'profile/people/new',
  branches: 'profile/branches/new',
  building: 'profile/building',
  promise: 'profile/promise',
}

/** All that the organisation says of itself, what is missing, and where each part is changed. */
export const ProfileView = ({ visit, profile, place }: ViewProps & { place: string }) => {
  const { lang } = visit
  const words = messages[lang]
  const practice = joiningMessages[lang]
  return (
    <>
      {profile.practiceFor ? (
        <Banner tone="info" title={practice.practiceBanner}>
          <p>
            {practice.practiceBannerText} <a href={practicePath(lang)}>{practice.toPractice}</a>
          </p>
        </Banner>
      ) : null}
      <DeskHint>
        {words.profileLead} <a href={organisationPath(lang, profile.slug)}>{words.toPublicPage}</a>
      </DeskHint>
      <Missings visit={visit} profile={profile} />
      <Confirmation visit={visit} profile={profile} />
      <AboutPart visit={visit} profile={profile} />
      <Part visit={visit} profile={profile} section="where" lines={[place, ...addresses(profile)]} />
      <Part visit={visit} profile={profile} section="contacts" lines={contactLines(words, profile)} />
      <HoursPart visit={visit} profile={profile} />
      <PeoplePart visit={visit} profile={profile} />
      <BranchesPart visit={visit} profile={profile} />
      <Part visit={visit} profile={profile} section="building" lines={buildingLines(words, profile)} />
      <Part visit={visit} profile={profile} section="promise" lines={promiseLines(words, profile)} />
      <DeskPart title={words.address}>
        <p>
          {organisationPath(lang, profile.slug)} ·{' '}
          <a href={deskPathOf(lang, profile.slug, 'profile/address')}>{words.change}</a>
        </p>
      </DeskPart>
    </>
  )
}

const Missings = ({ visit: { lang, today }, profile }: ViewProps) => {
  const words = messages[lang]
  const missing = missingOf(profile, today)
  return (
    <DeskPart title={words.missingTitle}>
      {missing.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <ul class="network-missing">
          {missing.map(({ what, section }) => (
            <li>
              <a href={deskPathOf(lang, profile.slug, formOf[section])}>{String(words[missingWords[what]])}</a>
            </li>
          ))}
        </ul>
      )}
    </DeskPart>
  )
}

const Confirmation = ({ visit: { lang, zone }, profile }: ViewProps) => {
  const words = messages[lang]
  const { checkedAt } = profile
  const day = checkedAt && Temporal.Instant.from(checkedAt).toZonedDateTimeISO(zone).toPlainDate()
  return (
    <DeskPart title={words.confirmTitle} hint={words.confirmHint}>
      <div class="network-confirm">
        <ActButton action={deskPathOf(lang, profile.slug, 'profile/confirmation')} label={words.confirm} />
        <span>{day ? words.lastChecked(dateWords(day, lang, { weekday: false })) : words.neverChecked}</span>
      </div>
    </DeskPart>
  )
}

interface PartProps extends ViewProps {
  section: Section
  lines: readonly Child[]
}

const Part = ({ visit: { lang }, profile, section, lines }: PartProps) => {
  const words = messages[lang]
  return (
    <DeskPart title={words[section]}>
      {lines.length > 0 ? (
        <ul class="network-told">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={deskPathOf(lang, profile.slug, formOf[section])} aria-label={words.changePart(words[section])}>
          {words.change}
        </a>
      </p>
    </DeskPart>
  )
}

const AboutPart = ({ visit, profile }: ViewProps) => {
  const { lang } = visit
  const words = messages[lang]
  const { texts, foundedYear, eik, registerNumber, level, spheres } = profile
  const facts = [
    ...spheres.map((sphere) => words[sphere]),
    foundedYear ? `${words.foundedYear}: ${foundedYear}` : undefined,
    registerNumber ? `${words.registerNumber}: ${registerNumber}` : undefined,
    eik ? `${words.eik}: ${eik}` : undefined,
    level ? `${words.level}: ${words[level]}` : undefined,
  ].filter((fact) => fact !== undefined)
  const names = (['bg', 'en'] as const).flatMap((textLang) => {
    const text = texts[textLang]
    if (!text) return []
    const own = textLang === lang ? undefined : textLang
    return [<strong lang={own}>{text.name}</strong>, ...(text.about ? [<span lang={own}>{text.about}</span>] : [])]
  })
  const lines: Child[] = facts.length > 0 ? [...names, facts.join(' · ')] : names
  return <Part visit={visit} profile={profile} section="about" lines={lines} />
}

const addresses = ({ texts }: Profile): string[] =>
  [texts.bg?.address, texts.en?.address].filter((address): address is string => Boolean(address))

const contactLines = (words: ProfileWords, { contacts }: Profile): string[] =>
  contacts.map(({ kind, value, label, isPublic }) =>
    [`${words[kind]}: ${value}`, label, isPublic ? undefined : words.contactPrivate].filter(Boolean).join(' · '),
  )

const hoursLines = (visit: ViewProps['visit'], opening: Opening): string[] => {
  const words = messages[visit.lang]
  if (opening.week.size === 0) return opening.byAppointment ? [words.onlyByAppointment] : []
  const hours = (minutesAWeek(opening) / 60).toLocaleString(visit.lang === 'bg' ? 'bg' : 'en', {
    maximumFractionDigits: 1,
  })
  return [
    ...weekWords(opening, visit.lang).map(({ days, hours: told }) => `${days}: ${told}`),
    ...(opening.byAppointment ? [words.byAppointment] : []),
    words.hoursAWeek(hours),
  ]
}

const HoursPart = ({ visit, profile }: ViewProps) => {
  const { lang, today } = visit
  const words = messages[lang]
  const ahead = profile.exceptions.filter(({ until }) => until >= today.toString())
  return (
    <>
      <Part visit={visit} profile={profile} section="hours" lines={hoursLines(visit, profile.opening)} />
      <DeskPart title={words.exceptions} hint={words.exceptionsHint}>
        {ahead.length === 0 ? (
          <p>{words.noExceptions}</p>
        ) : (
          <ul class="network-told">
            {ahead.map((exception) => (
              <li>
                {exceptionLine(exception, profile, lang)} ·{' '}
                <a href={deskPathOf(lang, profile.slug, `profile/exceptions/${exception.id}`)}>{words.change}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={deskPathOf(lang, profile.slug, 'profile/exceptions/new')}>{words.addException}</a>
        </p>
      </DeskPart>
    </>
  )
}

function exceptionLine(exception: ProfileException, { branches }: Profile, lang: 'bg' | 'en'): string {
  const branch = branches.find(({ id }) => id === exception.branchId)
  const said = exceptionWords(
    {
      from: Temporal.PlainDate.from(exception.from),
      until: Temporal.PlainDate.from(exception.until),
      spans: spansFrom(exception.spans),
      reason: exception.reason,
    },
    lang,
  )
  return branch ? `${branch.name} · ${said}` : said
}

const dayText = (day: string, lang: 'bg' | 'en') => dateWords(Temporal.PlainDate.from(day), lang, { weekday: false })

const PeoplePart = ({ visit: { lang, today }, profile }: ViewProps) => {
  const words = messages[lang]
  return (
    <DeskPart title={words.people}>
      {profile.holders.length === 0 ? <p>{words.noHolders}</p> : null}
      <ul class="network-told">
        {profile.holders.map(({ id, role, name, from, until, consentId }) => (
          <li class={isCurrent({ from, until }, today) ? undefined : 'network-past'}>
            <a href={deskPathOf(lang, profile.slug, `profile/people/${id}`)}>{name}</a> · {words[role]}
            {from ? ` · ${words.fromOn.toLowerCase()} ${dayText(from, lang)}` : null}
            {until ? ` · ${words.untilOn.toLowerCase()} ${dayText(until, lang)}` : null} ·{' '}
            {consentId === null ? words.nameHidden : words.nameShown}
          </li>
        ))}
      </ul>
      <p>
        <a href={deskPathOf(lang, profile.slug, 'profile/people/new')}>{words.addHolder}</a>
      </p>
    </DeskPart>
  )
}

const BranchesPart = ({ visit, profile }: ViewProps) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <DeskPart title={words.branches}>
      {profile.branches.length === 0 ? <p>{words.noBranches}</p> : null}
      <ul class="network-told">
        {profile.branches.map(({ id, kind, name, address, phone, closedOn, opening }) => (
          <li class={closedOn ? 'network-past' : undefined}>
            <a href={deskPathOf(lang, profile.slug, `profile/branches/${id}`)}>{name}</a> · {words[kind]}
            {[address, phone, closedOn ? words.closedSince(dayText(closedOn, lang)) : null]
              .filter((part) => part)
              .map((part) => ` · ${part}`)}
            {hoursLines(visit, opening).map((line) => ` · ${line}`)} ·{' '}
            <a href={deskPathOf(lang, profile.slug, `profile/hours/${id}`)}>{words.hours}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={deskPathOf(lang, profile.slug, 'profile/branches/new')}>{words.addBranch}</a>
      </p>
    </DeskPart>
  )
}

function buildingLines(words: ProfileWords, { building }: Profile): string[] {
  if (!building) return []
  const { owner, area, halls, seats, rooms, condition, heating, computers, internet } = building
  const told = (label: string, value: string | number | null) => (value === null ? [] : [`${label}: ${value}`])
  return [
    [
      ...told(words.owner, owner && words[owner]),
      ...told(words.area, area),
      ...told(words.halls, halls),
      ...told(words.seats, seats),
      ...told(words.rooms, rooms),
      ...told(words.condition, condition && words[condition]),
      ...told(words.heating, heating && words[heating]),
      ...told(words.computers, computers),
      ...told(words.internet, internet && words[internet]),
    ].join(' · '),
  ]
}
