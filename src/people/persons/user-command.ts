import { readArguments } from '#src/platform/config/arguments.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { isLang } from '#src/platform/i18n/lang.ts'
import { isMailAddress } from '#src/platform/mail/mail-address.ts'
import type { Command, House } from '#src/platform/module.ts'
import { addPerson, readPeople, removePerson } from './persons.store.ts'

type Say = (line: string) => void
const usage = 'user list | user add MAIL --name NAME [--language bg|en] | user remove MAIL'

/** `multipolis user …`: the people of the network, as long as nobody can invite them from a page. */
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
  for (const { email, name, language } of people) say(`${email}  ${name}  ${language}`)
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
  const added = await database.write((tx) => addPerson(tx, person, clock.now()))
  if (!added) throw new OperatorError(`${email} is in the network already.`)
  say(`Added ${person.name}, ${email}.`)
  return 0
}

async function remove({ database }: House, args: readonly string[], say: Say): Promise<number> {
  const email = mailOf(readArguments(args, usage, {}, { words: true }).positionals)
  const removed = await database.write((tx) => removePerson(tx, email))
  if (!removed) throw new OperatorError(`Nobody in the network has the address ${email}.`)
  say(`Removed ${email}.`)
  return 0
}

function mailOf(words: readonly string[]): string {
  const [typed] = words
  if (typed === undefined || words.length > 1) throw new OperatorError(`Name one mail address: ${usage}.`)
  const email = typed.trim().toLowerCase()
  if (!isMailAddress(email)) throw new OperatorError(`"${typed}" is not a mail address.`)
  return email
}
