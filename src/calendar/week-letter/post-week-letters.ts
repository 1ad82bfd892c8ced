import { organisationNamesById, readCaretakers } from '#src/network/index.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { Letter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { confirmAddress, stopAddress } from '../addresses.ts'
import { absolute, letterId, lettersFor, type Recipient } from '../attendance/letters.ts'
import { linkSecret } from '../attendance/link-secret.store.ts'
import { postAll } from '../attendance/post-attendance-letters.ts'
import { refusedBy } from '../attendance/refusals.store.ts'
import { signLink } from '../attendance/signed-link.ts'
import { eventsDeskAddress } from '../desk/addresses.ts'
import { messages } from './messages.ts'
import { bodyOf, subjectOf } from './week.mail.ts'
import { readDatesOn, readOrganisationsOn } from './week-dates.store.ts'
import { daysToRead, type Told, toldOn, type WeekDate } from './week-letter.ts'

const morningHour = 7

/**
 * At seven in the morning of the network: on Monday „Вашата седмица“, on other days only what is still unconfirmed three days
 * and two weeks before. Who has nothing to read gets no letter.
 */
export async function postWeekLetters(house: House): Promise<void> {
  const now = house.clock.now().toZonedDateTimeISO(house.settings.ZONE)
  if (now.hour < morningHour) return
  const today = now.toPlainDate()
  for (const lang of langs) await postAll(house, await lettersIn(house, today, lang))
}

async function lettersIn(house: House, today: Temporal.PlainDate, lang: Lang): Promise<Letter[]> {
  const { read } = house.database
  const days = daysToRead(today)
  const organisations = await readOrganisationsOn(read, days)
  const caretakers = (await readCaretakers(read, organisations)).filter(({ language }) => language === lang)
  // Else every hour all dates would be read for nobody.
  if (caretakers.length === 0) return []
  const { week, unconfirmed } = toldOn(today, await readDatesOn(read, days, lang))
  const dates = [...new Set([...week, ...unconfirmed.flatMap((flagged) => flagged.dates)])]
  const persons = [...new Set(caretakers.map(({ person }) => person))]
  const recipients = lettersFor(dates, caretakers, await refusedBy(read, 'week', persons))
  if (recipients.length === 0) return []
  const names = await organisationNamesById(read, lang)
  const secret = await linkSecret(house.database, randomSecrets)
  return recipients.map((recipient) =>
    letterOf(
      house,
      { today, secret, told: toldOn(today, recipient.dates), nameOf: (id) => names.get(id)?.name ?? '' },
      recipient,
    ),
  )
}

interface Day {
  readonly today: Temporal.PlainDate
  readonly secret: string
  readonly told: Told<WeekDate>
  readonly nameOf: (organisation: string) => string
}

function letterOf({ settings, clock }: House, { secret, ...day }: Day, recipient: Recipient<WeekDate>): Letter {
  const { person, name, email, language: lang, dates } = recipient
  const now = clock.now()
  const parts = {
    ...day,
    lang,
    confirm: ({ event, recurrenceId }: WeekDate) => {
      const token = signLink(secret, { act: 'confirm', about: [event, recurrenceId] }, now)
      return absolute(settings.publicUrl, lang, confirmAddress(token))
    },
  }
  const stop = signLink(secret, { act: 'stop', about: [person, 'week'] }, now)
  return {
    id: letterId('week', day.today, person),
    kind: 'calendar.week',
    to: email,
    person,
    lang,
    subject: subjectOf(parts),
    text: messages[lang].letter(
      name,
      bodyOf(parts),
      absolute(settings.publicUrl, lang, eventsDeskAddress(dates[0]?.slug ?? '', 'events')),
      settings.CONTACT_PHONE,
      absolute(settings.publicUrl, lang, stopAddress(stop)),
    ),
  }
}
