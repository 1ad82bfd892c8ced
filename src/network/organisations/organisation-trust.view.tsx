import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { TrustStrip } from '#src/ui/trust-strip/trust-strip.tsx'
import { correctionsPath } from '../addresses.ts'
import { correctionMessages } from '../corrections/messages.ts'
import { mistakePart } from '../corrections/mistake-part.view.tsx'
import type { Profile } from '../profile/profile.ts'
import type { OrganisationPage } from './organisations.store.ts'

export interface TrustProps {
  visit: Visit
  organisation: OrganisationPage
  profile: Profile
  corrections: { readonly count: number; readonly last?: string }
}

/** Who says what stands on this page, how it is known, when it was checked, what was mended. */
export const OrganisationTrust = ({ visit, organisation, profile, corrections }: TrustProps) => {
  const { lang } = visit
  const words = correctionMessages[lang]
  // What nobody of the house has touched yet is what the register said.
  const fromItself = profile.updatedAt !== null || profile.checkedAt !== null || profile.registerNumber === null
  const mended = corrections.last
    ? words.mended(corrections.count, dayInFull(corrections.last, visit))
    : words.nothingMended
  return (
    <TrustStrip
      label={words.trust}
      parts={[
        { term: words.whoSays, value: <Marked text={organisation.name} lang={lang} /> },
        { term: words.howKnown, value: fromItself ? words.fromItself : words.fromRegister },
        { term: words.whenChecked, value: profile.checkedAt ? dayInFull(profile.checkedAt, visit) : words.notChecked },
        { term: words.whatMended, value: <a href={correctionsPath(lang)}>{mended}</a> },
        mistakePart(lang),
      ]}
    />
  )
}
