import { calmed, greeting, isAlike, isShouted, labelled, sentencesOf } from '#src/platform/language/pasted-text.ts'
import { findDates, type ReadingDay } from '#src/platform/language/read-dates.ts'
import { findHours } from '#src/platform/language/read-hours.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { nothingRead, type Reading } from './announcement.ts'

const most = 120
const titleLabel = /^(?:заглавие|събитие|title)\s*[:–-]\s*/iu
const otherLabel =
  /^(?:кога|къде|дата|час|място|начало|начален час|вход|входът|цена|билет\p{L}*|за кого|такса|запис\p{L}*|телефон|тел|адрес|организатор\p{L}*|контакти?|повече|when|where)\s*(?:[:.–-]|(?:е\s+)?свобод)/iu
const house =
  /^(?:народно читалище|нч|читалище(?:то)?|регионална библиотека|библиотека(?:та)?|рб|община|кметство(?:то)?|музей|ри[мк])(?!\p{L})/iu
const acts =
  /(?<!\p{L})(?:кан(?:им|и|ят)|организира(?:т|ме)?|представя(?:т|ме)?|заповядайте|ще\s+(?:се|бъде|има)|предстои|очаква\p{L}*|гостува)(?!\p{L})/iu

/** The title: a line of its own, what one is invited to, or what is in quotes. */
export function readTitle(
  lines: readonly string[],
  names: readonly string[],
  reading: ReadingDay,
): Reading & { readonly line: string } {
  const found = labelled(lines, titleLabel) ?? ownLine(lines, reading) ?? invitation(lines, reading) ?? quoted(lines)
  const title = found && trimmed(found)
  if (!found || !title) return { ...nothingRead, line: '' }
  const shouted = isShouted(title)
  return {
    fields: [['title', shouted ? calmed(title, names) : sentenceCase(title)]],
    understood: [{ field: 'title', said: title }],
    doubts: shouted ? [{ about: 'capitals' }] : [],
    line: found,
  }
}

/** A short line that is no greeting, no date, no name of the house and no sentence that invites. */
function ownLine(lines: readonly string[], reading: ReadingDay): string | undefined {
  for (const line of lines.slice(0, 6)) {
    if (isGreeting(line) || otherLabel.test(line) || (/^\p{L}+(?:\s+\p{L}+)?\s*:?$/u.test(line) && acts.test(line)))
      continue
    // A whole sentence that invites is read for what it invites to.
    const [first = '', ...others] = sentencesOf([line])
    if (acts.test(first) || others.some((sentence) => invited.test(sentence))) return undefined
    if (house.test(line) && line.length < 80 && lines.length > 1) continue
    const title = untilWhen(line, reading)
    if (letters(title) < 4) continue
    return title.length <= most && sentencesOf([line]).length < 3 ? sentencesOf([title])[0] : undefined
  }
  return undefined
}

/** „Скъпи приятели,“: what follows a comma is read by itself. */
const isGreeting = (line: string): boolean => greeting.test(line) && (line.length < 60 || acts.test(line))

const letters = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0

const invited =
  /(?<!\p{L})(?:кан(?:им|и|ят)(?:\s+(?:ви|вас|всички\p{L}*|любител\p{L}+|деца\p{L}*|родител\p{L}+|жител\p{L}+|гост\p{L}+|своите|най-малките|и|на|града|селото|книгата|русенци|русе|,|читатели\p{L}*|приятели\p{L}*|ученици\p{L}*|почитател\p{L}+|изкуството|музиката))*?|заповядайте|очакваме\s+ви|ще\s+бъдем\s+домакини)\s+на\s+(?<what>.+)/iu
const held =
  /(?<!\p{L})(?:ще\s+се\s+(?:проведе|състои)|предстои|организира(?:т|ме)?|представя(?:т|ме)?|ще\s+гостува|ще\s+има)\s+(?<what>.+)/iu
const before =
  /^(?<what>.{5,110}?)\s+(?:ще\s+(?:се\s+)?(?:проведе|състои|бъде|зарадва|гостува|отбележи)|предстои|очаква)(?!\p{L})/iu
const aPlace =
  /,?\s+(?:(?:в(?:ъв)?|пред|до)\s+(?:(?:голям|мал|лят|заседателн|камерн|детск)\p{L}+\s+)?(?:сал[оа]н|зала|читалищ|библиотек|площад|парк|двор|клуб|музе|театъра|къщата|галери|градин|село|с\.|гр\.)|на\s+(?:площада|мегдана|стадиона|открито))\p{L}*.*$/iu
const clause = /(?:,\s*(?:ко[йя]|което|които|организиран|с\s+участието|посветен|където|в\s+рамките)|\s+с\s+начало).*$/iu

/** What one is invited to, up to when and where. */
function invitation(lines: readonly string[], reading: ReadingDay): string | undefined {
  for (const sentence of sentencesOf(lines).slice(0, 6)) {
    for (const pattern of [invited, held, before]) {
      const what = pattern.exec(sentence)?.groups?.what ?? ''
      const title = untilWhen(what, reading).replace(clause, '').replace(aPlace, '')
      if (letters(title) >= 4 && title.length <= most && !greeting.test(title)) return title
    }
  }
  return undefined
}

const hanging =
  /[\s,;:.!–—|/(-]*(?:(?<!\p{L})(?:на|от|до|във?|в|и|с|на дата|днес|утре|дата|кога|начало|ден)[\s:.,!–|/(-]*)*$/iu

/** „Коледен концерт – 20 декември, 18 ч.“ up to the date. */
function untilWhen(words: string, reading: ReadingDay): string {
  const places = [...findDates(words, reading), ...findHours(words)].map(({ at }) => at)
  const first = Math.min(...places)
  return places.length > 0 ? words.slice(0, first).replace(hanging, '') : words
}

const inQuotes = /[„“"«](?<name>[^„“”"»«\n]{4,100})[“”"»]/u

function quoted(lines: readonly string[]): string | undefined {
  for (const sentence of sentencesOf(lines).slice(0, 8)) {
    const name = inQuotes.exec(sentence)?.groups?.name
    if (name && /\s/.test(name) && !/\d{4}/.test(name)) return name
  }
  return undefined
}

const trimmed = (title: string): string => {
  const plain = title.replace(/^[\s,:.!–-]+|[\s,:;.!–-]+$/gu, '')
  const whole = /^[„“"«]([^„“”"»«]+)[“”"»]$/u.exec(plain)?.[1]
  return (whole ?? plain).trim()
}

const leadLeast = 24
const leadMost = 300

/** One sentence about it: the first that is not the title, greets nobody and does not only say when, or what other fields have taken. */
export function readLead(
  lines: readonly string[],
  { title, taken }: { readonly title: string; readonly taken: readonly string[] },
  reading: ReadingDay,
): Reading {
  const fit = sentencesOf(lines).filter(
    (sentence) =>
      sentence.length >= leadLeast &&
      sentence.length <= leadMost &&
      !otherLabel.test(sentence) &&
      !isAlike(sentence, title) &&
      !(greeting.test(sentence) && sentence.length < 60) &&
      !/[,:]$/u.test(sentence) &&
      !isShouted(sentence) &&
      !isTaken(sentence, taken),
  )
  const told = fit.find((sentence) => !saysWhen(sentence, reading) && !ofPractice.test(sentence)) ?? fit[0]
  return told ? { fields: [['lead', told]], understood: [{ field: 'lead', said: told }], doubts: [] } : nothingRead
}

/** „За деца от 5 до 10 години.“: most of it stands in other fields. */
function isTaken(sentence: string, taken: readonly string[]): boolean {
  const rest = taken.reduce((left, words) => left.replace(words.trim(), ' '), sentence)
  return letters(rest) * 2 < letters(sentence)
}

const ofPractice =
  /(?<!\p{L})(?:тел|телефон|запис\p{L}+|вход(?:ът)?|билет\p{L}*|заповядайте|очакваме|каним|кани)(?!\p{L})|@|https?:/iu

const saysWhen = (sentence: string, reading: ReadingDay): boolean =>
  findDates(sentence, reading).length > 0 || findHours(sentence).length > 0
