import { foldLatin } from '#src/platform/language/fold.ts'

/** Say only that something is held, as what and for whom: two titles that share nothing else are of two events. A star stands for any ending. */
const kinds: readonly string[] = [
  'концерт* concert*',
  'изложб* фотоизложб* exhibition* exhibit*',
  'откриван* opening',
  'представян* представя* премиер* premiere launch',
  'книг* books book',
  'среща срещата срещи meeting meet',
  'разговор* беседа беседи дискуси* talk discussion conversation',
  'лекция лекции lecture*',
  'работилниц* ателие workshop*',
  'клуб клуба клубът клубове club',
  'филм* кино movie film*',
  'прожекци* screening',
  'вечер* evening',
  'нощ нощта night',
  'празни* тържеств* честван* юбиле* holiday celebration feast',
  'ден деня денят дни day',
  'дете деца децата детски детска детско детския детската малчугани малки children child kids',
  'ученици ученик ученически учениците pupils students',
  'възрастни adults',
  'фестивал* събор* festival',
  'курс курса курсът course',
  'занимани* class',
  'обучени* training',
  'семинар* seminar',
  'конференци* conference',
  'урок урока уроци lesson',
  'клас класа класове кл grade',
  'училищ* school',
  'читалищ* chitalishte',
  'библиоте* library',
  'музей* музея музеи museum',
  'театър* драматичен постановка* спектакъл* представлени* пиеса пиесата комедия драма theatre theater play performance comedy',
  'моноспектакъл*',
  'балет* ballet',
  'опера операта opera',
  'танц* dance',
  'хор хора хорът choir',
  'състав състава състави ансамбъл* ensemble',
  'разходка разходки екскурзи* обиколк* walk tour',
  'екскурзовод* guide guided',
  'гост* гостув*',
  'турнир* tournament',
  'състезани* конкурс* competition contest',
  'базар* bazaar market',
  'година години годишнин* anniversary years',
  'програм* programme program',
  'информационен информационна информационни информационно инфоден инфо info information',
  'онлайн online',
  'школа школата',
  'група групи group',
  'отворен* открит* open',
  'доброволческ* доброволец доброволци акция volunteer* action',
  'поклонени* шествие',
  'репетици* rehearsal',
  'закриван* closing',
  'финал* finals',
  'матине matinee',
  'викторина quiz',
  'покана очаквайте предстои предстоящо заповядайте invitation',
  'случай посветен* повод по-случай',
  'отбелязване отбелязваме памет паметна memory remembrance',
  'гибел гибелта смърт рождение рождени роден born birth death',
  'въведение запознаване представи показва разказва introduction',
  'изработване изработка правене правим направи направим твори творим making make',
  'посрещане посрещаме изпращане welcome',
  'ползване ползваме използване работа работим using use how',
  'участие участват участници включва водещ модератор with',
  'автор авторка автори авторът писател* поет поетеса художник художни* режисьор* реж етнограф историк author writer poet artist director',
  'читател* четене чета четем reading readers reader read',
  'куратор* пленер каталог curator',
  'кампания инициатива събитие проява поход маратон campaign initiative event marathon',
  'нов нова ново нови новата стар стара стари специалн* голям голяма големия малък малка малкия малкият new old special great',
  'безплатен безплатна безплатно вход free entrance',
  'тема темата цикъл серия издание сезон част series season edition part',
  'игра игри играй играем забавлени* забавен games game fun',
  'творчески творческа творческо арт кръжок кът creative',
  'град града село село общност city town village',
  'българск* bulgarian',
  'дебат кръгла форум debate forum',
  'открий открийте разбери виж вижте елате ела опознай discover come see',
  'най най-добър добър добра best good',
  'световен европейск* международ* национал* общинск* областен world european international national',
]

/** Say a little more, yet many events have them. */
const usual: readonly string[] = [
  'коледа коледен коледна коледно коледни christmas',
  'новогодишен новогодишна новогодишни нова',
  'великденск* великден easter',
  'празничен празнична празнично festive',
  'литературен литературна литературни literary',
  'научен научна научно научни science scientific',
  'музеен музейна',
  'благотворителен благотворителна благотворителни charity',
  'млад млада млади младежи младежки young youth',
  'народен народни народно народното фолклорен фолклорни фолклор folk folklore',
  'първи първа първо стъпки steps',
  'театрален театрална театрално театрални',
  'музика музикален музикална music musical',
  'поезия поезията поетична poetry',
  'приказка приказки приказен tale tales story stories fairy',
  'джаз jazz',
]

/** Words of the other language for what titles are often about; they weigh as much as any other word. */
const translated: readonly string[] = [
  'хляб хляба bread',
  'сол salt',
  'думи дума words word',
  'песен песни песента song songs',
  'дунав* danube',
  'река реката river',
  'птици птиците birds bird',
  'вода водата water',
  'вино виното wine',
  'българия български българска bulgaria bulgarian',
  'английски english',
  'немски german',
  'начинаещи beginners',
  'напреднали advanced',
  'лешникотрошачката nutcracker',
  'пепеляшка cinderella',
  'снежанка',
  'чайковски tchaikovsky',
  'бетовен beethoven',
  'симфон* symphony symphonic',
  'свещи candlelight candles',
  'двор двора courtyard yard',
  'парк парка park',
  'чист* изчист* почист* clean cleaning',
  'зима зимата зимен winter',
  'лято лятото летен летни summer',
  'пролет пролетен spring',
  'есен есенен autumn',
  'лека bedtime',
  'мартениц* martenitsa martenitsas',
  'картичк* cards',
  'стратеги* strategy',
  'история исторически history historical',
  'природа nature',
  'изкуство art',
  'пътешестви* journey travel',
  'архив* archive archives',
  'здраве здравен health',
  'роботика robotics',
  'ардуино arduino',
  'еразъм erasmus',
  'шах шаха шахмат* chess',
  'снимк* фотограф* photo photos photography',
]

/** Say nothing about which event it is. */
const empty =
  'и в във с със на за от до по при към край през под над без или а но че как ще са е се си му им ни ви ѝ го ги вас нас ' +
  'the a an of and in at on for with to by from our your нч oy оу су соу пг сои г гр с ул год г-н г-жа'

/** A word that must stand in both titles or in neither: the opening of an exhibition is not the exhibition. */
const telling: readonly string[] = ['откриван* opening', 'репетици* rehearsal', 'закриван* closing', 'финал* finals']

const numberWords: readonly (readonly [number, string])[] = [
  [1, 'първи първа първо първият първата първото един една едно'],
  [2, 'втори втора второ вторият втората второто два две'],
  [3, 'трети трета трето третият третата третото три'],
  [4, 'четвърти четвърта четвърто четири'],
  [5, 'пети пета пето петият петата пет петокласници'],
  [6, 'шести шеста шесто шест шестокласници'],
  [7, 'седми седма седмо седем седемте'],
  [8, 'осми осма осмо осем'],
  [9, 'девети девета девето девет'],
  [10, 'десети десета десето десет'],
]

interface Entry {
  readonly concept: string
  readonly weight: number
}

const exact = new Map<string, Entry>()
const beginnings = new Map<string, { readonly beginning: string; readonly entry: Entry }[]>()

function learn(groups: readonly string[], weight: number): void {
  for (const group of groups) {
    const words = group.split(' ')
    const entry = { concept: `=${foldLatin((words[0] ?? '').replace('*', ''))}`, weight }
    for (const word of words) {
      const key = foldLatin(word.replace('*', ''))
      if (!word.endsWith('*')) exact.set(key, entry)
      else {
        const known = beginnings.get(key.slice(0, 2)) ?? []
        beginnings.set(key.slice(0, 2), [...known, { beginning: key, entry }])
      }
    }
  }
}

learn(translated, 1)
learn(usual, 0.5)
learn(kinds, 0.25)

const emptyWords: ReadonlySet<string> = new Set(empty.split(' ').map(foldLatin))
const numbers: ReadonlyMap<string, number> = new Map(
  numberWords.flatMap(([number, words]) => words.split(' ').map((word) => [foldLatin(word), number] as const)),
)
const tellingConcepts: ReadonlySet<string> = new Set(
  telling.map((group) => `=${foldLatin((group.split(' ')[0] ?? '').replace('*', ''))}`),
)

/** The meaning of a word by its key (`foldLatin`) where it is a usual one. */
export const entryOf = (key: string): Entry | undefined =>
  exact.get(key) ?? beginnings.get(key.slice(0, 2))?.find(({ beginning }) => key.startsWith(beginning))?.entry

export const isEmptyWord = (key: string): boolean => emptyWords.has(key)
export const numberOf = (key: string): number | undefined => numbers.get(key)
export const isTelling = (concept: string): boolean => tellingConcepts.has(concept)
