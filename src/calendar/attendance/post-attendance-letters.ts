import { readCaretakers } from '#src/network/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { type Letter, postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { attendanceAddress, countAddress, stopAddress } from '../addresses.ts'
import { whenWords } from './date-words.ts'
import { type CountedDate, readJustEnded } from './dates.store.ts'
import { absolute, letterId, lettersFor, type Recipient } from './letters.ts'
import { linkSecret } from './link-secret.store.ts'
import { messages } from './messages.ts'
import { postedAmong } from './posted.store.ts'
import { refusedBy } from './refusals.store.ts'
import { signLink } from './signed-link.ts'

/** Nobody is asked before this hour. */
const morningHour = 8
/** Days looked back at: a house that slept a night catches up, one that slept a week lets it be. */
const daysBack = 3

/** The morning after: asks those who look after an organisation how many came, in one letter for the whole day. */
export async function postAttendanceLetters(house: House): Promise<void> {
  const now = house.clock.now().toZonedDateTimeISO(house.settings.ZONE)
  const latest = now.hour >= morningHour ? 1 : 2
  for (let back = daysBack; back >= latest; back--) await askAbout(house, now.toPlainDate().subtract({ days: back }))
}

async function askAbout(house: House, day: Temporal.PlainDate): Promise<void> {
  const { database, settings } = house
  const window = { from: startOf(day, settings.ZONE), until: startOf(day.add({ days: 1 }), settings.ZONE) }
  // Words of the dates are read once a language; most read Bulgarian.
  const [bg, en] = [await readJustEnded(database.read, window, 'bg'), await readJustEnded(database.read, window, 'en')]
  const caretakers = await readCaretakers(database.read, [...new Set(bg.map(({ organisation }) => organisation))])
  const persons = [...new Set(caretakers.map(({ person }) => person))]
  const refused = await refusedBy(database.read, 'attendance', persons)
  const said = { bg, en }
  const recipients = (['bg', 'en'] as const).flatMap((lang) =>
    lettersFor(
      said[lang],
      caretakers.filter(({ language }) => language === lang),
      refused,
    ),
  )
  const secret = await linkSecret(database, randomSecrets)
  const letters = recipients.map((recipient) => letterOf(house, secret, day, recipient))
  await postAll(house, letters)
}

const startOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant => day.toZonedDateTime(zone).toInstant()

const postedAtOnce = 50

/** Posts those that were not posted yet: the id of a letter says for whom and for which day it is. */
export async function postAll({ database, clock }: House, letters: readonly Letter[]): Promise<void> {
  for (let from = 0; from < letters.length; from += postedAtOnce) {
    const some = letters.slice(from, from + postedAtOnce)
    await database.write(async (tx) => {
      const posted = await postedAmong(tx.query, some)
      for (const letter of some) if (!posted.has(letter.id)) await postLetter(tx, letter, clock.now())
    })
  }
}

function letterOf(
  { settings, clock }: House,
  secret: string,
  day: Temporal.PlainDate,
  { person, name, email, language: lang, dates }: Recipient<CountedDate>,
): Letter {
  const words = messages[lang]
  const now = clock.now()
  const link = (act: 'count' | 'stop', about: readonly [string, string]) => signLink(secret, { act, about }, now)
  const asked = dates.map((date) => {
    const token = link('count', [date.event, date.recurrenceId])
    const question = words.letterAsk(date.title, whenWords(date, lang))
    return `${question}\n${absolute(settings.publicUrl, lang, countAddress(token))}`
  })
  const desk = absolute(settings.publicUrl, lang, attendanceAddress(dates[0]?.slug ?? ''))
  const stop = absolute(settings.publicUrl, lang, stopAddress(link('stop', [person, 'attendance'])))
  return {
    id: letterId('attendance', day, person),
    kind: 'calendar.attendance',
    to: email,
    person,
    lang,
    subject: subjectOf(dates, day, lang),
    text: words.letter(name, asked.join('\n\n'), desk, settings.CONTACT_PHONE, stop),
  }
}

function subjectOf(dates: readonly CountedDate[], day: Temporal.PlainDate, lang: Lang): string {
  const [first] = dates
  const words = messages[lang]
  return dates.length === 1 && first
    ? words.subjectOne(first.title)
    : words.subjectMany(dates.length, dateWords(day, lang, { weekday: false, year: false }))
}
