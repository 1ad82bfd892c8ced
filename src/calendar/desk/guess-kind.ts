import type { EventKind } from '../events/event.ts'

/** A word may begin with these letters; `\\b` knows Latin letters alone. */
const beginning = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu')

/** The first that fits, so what is special stands before what is usual: „концерт за деца“ is for children. */
const signs: readonly (readonly [EventKind, RegExp])[] = [
  ['children', beginning('дец|детск|малчуган|приказк|куклен|kids|child|fairy')],
  ['film', beginning('кино|филм|прожекц|film|cinema|screening')],
  [
    'music',
    beginning('концерт|музик|хор(?:а|ове|ът|ови)?(?!\\p{L})|песен|песни|оркест|пиано|китар|concert|music|choir|song'),
  ],
  ['stage', beginning('театр|спектак|постанов|пиес|танц|балет|хоро|фолклор|сцен|theat|stage|dance|play(?!\\p{L})')],
  ['workshop', beginning('работилниц|ателие|майсторск|курс|обучени|мартениц|плетен|workshop|course|class')],
  ['walk', beginning('разходк|поход|екскурз|обиколк|излет|walk|tour|hike|trip')],
  ['book', beginning('книг|книжн|поет|поез|стих|роман|писател|автор|четен|четем|book|reading|poet|author')],
  ['lecture', beginning('лекци|беседа|разговор|среща|дискус|презентац|семинар|конферен|lecture|talk|seminar')],
]

/** What the artwork shows, guessed from the words of an event; `general` where nothing is said. */
export const guessKind = (words: string): EventKind => signs.find(([, sign]) => sign.test(words))?.[0] ?? 'general'
