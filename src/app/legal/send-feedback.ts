import type { Visit } from '#src/platform/http/visit.ts'
import { countLetters, postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { accessibilityPath } from './addresses.ts'
import { messages } from './messages.ts'

/** So that nobody fills the mailbox of the operator: letters a day from all visitors together. */
const mostADay = 100
const kind = 'app.feedback'

interface Feedback {
  readonly message: string
  readonly where: string | undefined
  readonly reply: string | undefined
}

/** Sends it to the operator as a letter. False when too many came today. */
export async function sendFeedback(house: House, visit: Visit, feedback: Feedback): Promise<boolean> {
  const { database, settings, ids } = house
  const { now } = visit
  return database.write(async (tx) => {
    if ((await countLetters(tx.query, kind, now.subtract({ hours: 24 }))) >= mostADay) return false
    const id = ids()
    const letter = { id, kind, to: settings.CONTACT_EMAIL, lang: 'bg', subject: messages.bg.letterSubject } as const
    await postLetter(tx, { ...letter, text: letterOf(feedback, settings.publicUrl) }, now)
    await tx.record({ name: 'app.feedback.sent', ids: { letter: id } })
    return true
  })
}

/** The operator reads Bulgarian, whatever the visitor reads. */
function letterOf({ message, where, reply }: Feedback, site: string): string {
  const words = messages.bg
  const lines = [
    words.letterIntro,
    '',
    message,
    '',
    ...(where ? [words.letterWhere(where)] : []),
    reply ? words.letterReply(reply) : words.letterNoReply,
    '',
    words.letterWhy(`${site}${accessibilityPath('bg')}`),
  ]
  return `${lines.join('\n')}\n`
}
