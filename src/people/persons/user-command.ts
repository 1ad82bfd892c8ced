import { readArguments } from '#src/platform/config/arguments.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { isLang } from '#src/platform/i18n/lang.ts'
import { isMailAddress } from '#src/platform/mail/mail-address.ts'
import type { Command, House } from '#src/platform/module.ts'
import { erasePerson } from './erase-person.ts'
import { addPerson, findPerson, findPersonsByMail, type Person, readPeople } from './persons.store.ts'

type Say = (line: string) => void
const usage = 'user list | user add MAIL --name NAME [--language bg|en] | user remove MAIL|ID'

/** `multipolis user …`: the people of the network, where no page is at hand. */
export const userCommand: Command = {
  usage,
  about: 'Lists, adds and removes the people who work in the network.',
  run: async (house, args, say) => {
    const [act, ...rest] = args
    if (act === 'list') return list(house, rest, say)
    if (act === 'add') return add(house, rest, say)
    if (act === 'remove') return remove(house, rest, say)
    throw new OperatorError(`Use it as: ${usage}.`)
  },
}

async function list({ database }: House, args: readonly string[], say: Say): Promise<number> {
  readArguments(args, usage, {})
  const people = await readPeople(database.read)
  for (const { id, email, name, language } of people) say(`${id}  ${email}  ${name}  ${language}`)
  say(people.length === 1 ? '1 person.' : `${people.length} people.`)
  return 0
}

async function add({ database, clock, ids }: House, args: readonly string[], say: Say): Promise<number> {
  const options = { name: { type: 'string' }, language: { type: 'string', default: 'bg' } } as const
  const { values, positionals } = readArguments(args, usage, options, { words: true })
  const { name = '', language } = values
  const email = mailOf(positionals)
  if (!/\p{L}/u.test(name)) throw new OperatorError('Say how the person is called: --name "Мария Иванова".')
  if (!isLang(language)) throw new OperatorError('--language must be bg or en.')
  // A pasted line break or tab would break the lists in which the name stands.
  const person = { id: ids(), email, name: name.replace(/[\s\p{Cc}]+/gu, ' ').trim(), language }
  await database.write((tx) => addPerson(tx, person, clock.now()))
  say(`Added ${person.name}, ${email}.`)
  return 0
}

async function remove({ database, clock }: House, args: readonly string[], say: Say): Promise<number> {
  const word = wordOf(readArguments(args, usage, {}, { words: true }).positionals)
  const { id, email } = await findOne(database.read, word)
  const removed = await removeUnlessReferenced(database, (tx) => erasePerson(tx, id, clock.now()))
  if (!removed) throw new OperatorError(`${email} still works for an organisation. Take them out there first.`)
  say(`Removed ${email}.`)
  return 0
}

/** The person of this id or mail address; of several behind one mailbox one must be named by the id. */
async function findOne(query: Reader, word: string): Promise<Person> {
  const found = word.includes('@') ? await findPersonsByMail(query, mailOf([word])) : [await findPerson(query, word)]
  const [person, ...others] = found.filter((one) => one !== undefined)
  if (!person) throw new OperatorError(`Nobody in the network has the address or id ${word}.`)
  if (others.length === 0) return person
  const names = [person, ...others].map(({ id, name }) => `${id} ${name}`).join(', ')
  throw new OperatorError(`Several people share ${word}. Name one by the id: ${names}.`)
}

function wordOf(words: readonly string[]): string {
  const [word] = words
  if (word === undefined || words.length > 1) throw new OperatorError(`Name one mail address or id: ${usage}.`)
  return word.trim()
}

function mailOf(words: readonly string[]): string {
  const word = wordOf(words)
  const email = word.toLowerCase()
  if (!isMailAddress(email)) throw new OperatorError(`"${word}" is not a mail address.`)
  return email
}
