import { programme } from './demo-programme.ts'

/** What the museums and the Canetti society have held in half a year. Invented. */
export const pastOfMuseums = [
  ...programme('history-museum', 'science', [
    [
      -183,
      'lecture',
      'Съкровището от Борово отблизо',
      'Петте съда, техните надписи и спорът за кого са правени.',
      {
        online: true,
        sphere: 'culture',
        en: [
          'The Borovo Treasure Up Close',
          'Five vessels, their inscriptions, and the argument over whom they were made for.',
        ],
      },
    ],
    [
      -170,
      'children',
      'Монетарница за един ден',
      'Децата секат монета от калай и я отнасят у дома.',
      { price: 200, en: ['A Mint for a Day', 'Children strike a coin of tin and take it home.'] },
    ],
    [
      -157,
      'walk',
      'С археолог из Сексагинта Приста',
      'Обиколка на крепостта с уредника, който копае там от двадесет години.',
      { venue: 'sexaginta-prista', price: 200 },
    ],
    [-143, 'lecture', 'Кой е погребан под могилата', 'Резултати от разкопките край Басарбово и разговор с антрополог.'],
    [
      -129,
      'general',
      'Отворени хранилища',
      'Веднъж в годината се влиза там, където посетители не влизат.',
      { en: ['Open Storerooms', 'Once a year visitors may enter where visitors do not go.'] },
    ],
    [
      -117,
      'workshop',
      'Глинена лампа като римската',
      'Точене, изпичане и палене на лампа по образец от третия век.',
      { price: 600 },
    ],
    [
      -103,
      'film',
      'Стара кинохроника от пристанището',
      'Единадесет минути от 1927-а, а после разпознаваме хора и сгради.',
      {
        sphere: 'culture',
        en: ['The Port in an Old Newsreel', 'Eleven minutes from 1927, and then we name people and houses.'],
      },
    ],
    [
      -89,
      'children',
      'Нощта на костенурката',
      'Деца с фенерчета разглеждат аквариума след затваряне.',
      { venue: 'ecomuseum', at: '19:30-21:00', price: 300 },
    ],
    [
      -74,
      'lecture',
      'Пантеонът: имена и липси',
      'Кои са погребани тук, кои са отбелязани само с име и защо.',
      { venue: 'pantheon', sphere: 'culture' },
    ],
    [
      -60,
      'walk',
      'Градът на Фридрих Грюнангер',
      'Единадесет фасади за два часа, с бинокъл за корнизите.',
      {
        venue: 'liberty-square',
        sphere: 'culture',
        en: ['Friedrich Grünanger’s Town', 'Eleven façades in two hours, with binoculars for the cornices.'],
      },
    ],
    [
      -46,
      'workshop',
      'Опиши една вещ',
      'Доброволци се учат да описват дарения за инвентарната книга.',
      { sphere: 'education' },
    ],
    [
      -31,
      'lecture',
      'Есетрите от времето на Рим',
      'Какво се е ловяло в Дунав преди две хиляди години и какво личи по костите.',
      {
        venue: 'ecomuseum',
        en: ['Sturgeon in Roman Times', 'What was caught in the Danube two thousand years ago, as the bones tell it.'],
      },
    ],
    [
      -18,
      'general',
      'Детективска обиколка за семейства',
      'Дванадесет следи, скрити във витрините на три етажа.',
      { sphere: 'education', on: 7, at: '11:00-12:30', price: [200, 400] },
    ],
  ]),
  ...programme('gallery', 'culture', [
    [
      -181,
      'lecture',
      'Една картина за един час: Васил Стоилов',
      'Шестдесет минути пред едно платно, без да бързаме.',
      { en: ['One Painting, One Hour: Vasil Stoilov', 'Sixty minutes in front of one canvas, without haste.'] },
    ],
    [
      -159,
      'workshop',
      'Акварел край реката',
      'Бои и хартия има, столче носите вие.',
      { venue: 'river-station', price: 400 },
    ],
    [
      -137,
      'general',
      'Откриване: „Портрет на съсед“',
      'Четиридесет художници, четиридесет съседи и едно правило: да са от една улица.',
      {
        en: [
          'Opening: “Portrait of a Neighbour”',
          'Forty painters, forty neighbours and one rule: they live in the same street.',
        ],
      },
    ],
    [
      -114,
      'children',
      'Червено, жълто, твърде много',
      'Семейно утро с бои, след което подът се мие бързо.',
      { price: 200 },
    ],
    [
      -92,
      'lecture',
      'Как се съди за една подправена картина',
      'Експерт показа две еднакви платна и чакахме залата да познае.',
      {
        sphere: 'science',
        en: ['Judging a Forgery', 'An expert showed two identical canvases and waited for the room to guess.'],
      },
    ],
    [-71, 'workshop', 'Ситопечат върху плат', 'Всеки отнася торба със свой знак.', { price: 800 }],
    [
      -49,
      'general',
      'Художници от Гюргево',
      'Гостуваща изложба с разговор на два езика.',
      { en: ['Painters from Giurgiu', 'A visiting exhibition, with a conversation in two languages.'] },
    ],
    [-26, 'lecture', 'Музика, нарисувана от Ван Гог', 'Изкуствовед и пианист се редуват до последния слънчоглед.'],
  ]),
  ...programme(
    'canetti',
    'culture',
    [
      [
        -174,
        'book',
        'Канети на ладино',
        'Стихове и пословици на езика, който писателят е чул пръв.',
        {
          venue: 'canetti-house',
          en: ['Canetti in Ladino', 'Poems and proverbs in the language that the writer heard first.'],
        },
      ],
      [
        -148,
        'music',
        'Клезмер в търговския склад',
        'Кларинет, цимбал и акустика, за която никой не е мислил през 1898-а.',
        {
          venue: 'canetti-house',
          price: 800,
          en: ['Klezmer in the Warehouse', 'A clarinet, a cimbalom, and acoustics nobody thought of in 1898.'],
        },
      ],
      [
        -120,
        'lecture',
        'Градът с дванадесет консулства',
        'Как Русе е говорил на света и кой е отговарял.',
        { venue: 'canetti-house', sphere: 'education' },
      ],
      [
        -94,
        'book',
        'Писателска резиденция: отворена врата',
        'Двама гост-писатели четат онова, което са написали през лятото тук.',
        {
          venue: 'canetti-house',
          en: ['Residency: an Open Door', 'Two guest writers read what they have written during their stay.'],
        },
      ],
      [
        -64,
        'film',
        'Документален филм „Маси и власт“',
        'Прожекция и разговор с режисьора по видеовръзка.',
        { venue: 'canetti-house', price: 400 },
      ],
      [
        -37,
        'workshop',
        'Превеждаме заедно',
        'Една страница немска проза, осем преводачи и един речник.',
        {
          venue: 'canetti-house',
          sphere: 'education',
          en: ['Translating Together', 'One page of German prose, eight translators and one dictionary.'],
        },
      ],
      [
        -11,
        'general',
        'Улица „Славянска“ в разкази',
        'Живеещи на улицата разказаха по една история пред собствената си врата.',
        { venue: 'canetti-house' },
      ],
    ],
    'canetti-house',
  ),
]
