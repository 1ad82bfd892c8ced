import { programme } from './demo-programme.ts'

/** What the regional library has held in half a year. Invented. */
export const pastOfLibrary = [
  ...programme('rb-ruse', 'culture', [
    [
      -184,
      'book',
      'Стихове срещу часовника',
      'Осем поети четат по пет минути, а публиката решава кой да чете още пет.',
      {
        en: [
          'Poems Against the Clock',
          'Eight poets read for five minutes each, and the audience decides who reads on.',
        ],
      },
    ],
    [
      -178,
      'lecture',
      'Как се чете стара метрична книга',
      'Архивист показва имена, съкращения и почерци, по които всеки може да открие прадядо си.',
      {
        en: [
          'Reading an Old Parish Register',
          'An archivist shows the names, abbreviations and hands by which anyone may find an ancestor.',
        ],
      },
    ],
    [
      -172,
      'children',
      'Жаба, щъркел и други съседи',
      'Четене за деца от три години с кукли, които библиотекарката е ушила сама.',
    ],
    [
      -165,
      'workshop',
      'Първа търсачка, втора търсачка',
      'За два часа се научавате да намирате книга, статия и картина, без да се губите.',
      {
        sphere: 'education',
        en: [
          'One Search Engine, Then Another',
          'Two hours in which to learn to find a book, an article and a picture without getting lost.',
        ],
      },
    ],
    [
      -158,
      'book',
      'Преводачът разказва',
      'Трима преводачи от немски спорят за една и съща страница от Томас Ман.',
      { en: ['The Translator’s Story', 'Three translators from German argue over the same page of Thomas Mann.'] },
    ],
    [
      -151,
      'general',
      'Ден на дарителя на книги',
      'Приехме четиристотин тома и показахме какво става с всеки от тях по пътя до рафта.',
    ],
    [
      -147,
      'lecture',
      'Русе през 1896: градът в числа',
      'Какво казва статистиката за улиците, занаятите и болестите в най-големия пристанищен град.',
      { sphere: 'science' },
    ],
    [
      -140,
      'children',
      'Хартиени самолети и Жул Верн',
      'Четем откъс, сгъваме самолет и мерим кой лети най-далеч.',
      { en: ['Paper Planes and Jules Verne', 'We read a passage, fold a plane and measure whose flies farthest.'] },
    ],
    [
      -133,
      'book',
      'Представяне на сборника „Реката помни“',
      'Двадесет спомена на лодкари, риболовци и митничари, записани за две години.',
      {
        en: [
          '“The River Remembers”: a Book Launch',
          'Twenty memories of boatmen, anglers and customs officers, recorded over two years.',
        ],
      },
    ],
    [
      -127,
      'film',
      'Кино в двора: „Осмото“',
      'Прожекция под открито небе, столове има, одеялата са от вас.',
      { at: '21:00-22:45' },
    ],
    [
      -119,
      'workshop',
      'Подреди семейния архив',
      'Кутии, пликове, надписи: как снимките да доживеят до внуците.',
      {
        en: [
          'Order in the Family Archive',
          'Boxes, sleeves and labels, so that photographs last until the grandchildren.',
        ],
      },
    ],
    [
      -112,
      'lecture',
      'Псевдонимите на русенските вестници',
      'Кой е писал под името Чичо Стоян и защо редакторът не е казал на никого.',
    ],
    [
      -105,
      'book',
      'Нощно четене на Светослав Минков',
      'Диаболични разкази на две лампи и един метроном.',
      { at: '20:30-22:00', en: ['Svetoslav Minkov by Night', 'Diabolical stories by two lamps and a metronome.'] },
    ],
    [
      -98,
      'general',
      'Библиотекари от областта на едно място',
      'Работна среща за новите правила за отчитане и за общия каталог.',
      {
        sphere: 'education',
        at: '10:00-15:00',
        en: [
          'The Librarians of the Oblast in One Room',
          'A working meeting on the new reporting rules and the shared catalogue.',
        ],
      },
    ],
    [
      -91,
      'children',
      'Училище за детективи',
      'Пет загадки, скрити в пет книги; който ги реши, получава читателска карта с номер 007.',
    ],
    [
      -84,
      'lecture',
      'Какво пази микрофилмът',
      'Показахме вестници отпреди сто години на екран и как се поръчва копие.',
      { sphere: 'science' },
    ],
    [
      -77,
      'book',
      'Разговор с Георги Господинов по видеовръзка',
      'Писателят отговори на двадесет въпроса на читатели от шест града.',
      {
        online: true,
        en: ['Georgi Gospodinov by Video', 'The writer answered twenty questions from readers in six towns.'],
      },
    ],
    [
      -70,
      'workshop',
      'Електронна книга на телефона',
      'Как се взема за дома книга, която няма корици.',
      { sphere: 'education' },
    ],
    [
      -62,
      'book',
      'Читателите избират: десетте най-търсени',
      'Кои книги са чакани най-дълго тази година и какво да прочетем, докато чакаме.',
      { en: ['What Readers Wait For', 'The ten books with the longest queues this year, and what to read meanwhile.'] },
    ],
    [
      -55,
      'lecture',
      'Авторско право за хора с ножица',
      'Какво може да се копира, изрязва и качва и кого трябва да попитаме.',
      {
        sphere: 'education',
        en: ['Copyright for People with Scissors', 'What may be copied, cut out and uploaded, and whom to ask.'],
      },
    ],
    [
      -48,
      'children',
      'Приказки на пет езика',
      'Една и съща приказка на български, румънски, турски, ромски и украински.',
      { en: ['A Tale in Five Languages', 'The same story in Bulgarian, Romanian, Turkish, Romani and Ukrainian.'] },
    ],
    [
      -41,
      'general',
      'Размяна на учебници',
      'Донесохме прочетеното, взехме нужното; останалите отидоха в три селски училища.',
      { sphere: 'education' },
    ],
    [
      -34,
      'book',
      'Сто години „Септември“ на Гео Милев',
      'Поемата, забраната, факсимилето и един глас, който я чете докрай.',
      {
        en: [
          'A Century of Geo Milev’s “September”',
          'The poem, the ban, the facsimile, and one voice that reads it to the end.',
        ],
      },
    ],
    [
      -27,
      'workshop',
      'Пишем обява за сайта',
      'Къде, кога, за кого: библиотекари от девет селища преработиха собствените си обяви.',
      { sphere: 'education' },
    ],
    [
      -20,
      'lecture',
      'Болестите на книгата',
      'Реставратор показа мухъл, киселинна хартия и книжен червей под лупа.',
      {
        sphere: 'science',
        en: ['The Illnesses of Books', 'A conservator showed mould, acid paper and bookworm under a lens.'],
      },
    ],
    [
      -13,
      'book',
      'Млади критици',
      'Гимназисти рецензираха на живо три нови български романа.',
      { en: ['Young Critics', 'High school pupils reviewed three new Bulgarian novels before an audience.'] },
    ],
  ]),
]
