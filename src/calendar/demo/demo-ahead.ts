import { programme } from './demo-programme.ts'

/** Two to four months from now: some sure, some only planned. Invented. */
export const eventsAhead = [
  ...programme('rb-ruse', 'culture', [
    [
      46,
      'book',
      'Сляпа среща с книга',
      'Тридесет тома, увити в хартия, с по три думи отгоре.',
      { en: ['A Blind Date with a Book', 'Thirty volumes wrapped in paper, with three words on each.'] },
    ],
    [54, 'lecture', 'Пощенските картички на Русе', 'Колекционер показва сто изгледа и пита кой къде е живял.'],
    [
      61,
      'children',
      'Лабиринт от думи',
      'Гатанки, ребуси и скоропоговорки за деца от първи до четвърти клас.',
      { en: ['A Maze of Words', 'Riddles, rebuses and tongue-twisters for forms one to four.'] },
    ],
    [69, 'workshop', 'Печат на стара преса', 'Набираме име с оловни букви и отпечатваме картичка.', { price: 300 }],
    [
      76,
      'book',
      'Литературна карта на Дунав',
      'Девет града, девет книги и един разговор с картограф.',
      { en: ['A Literary Map of the Danube', 'Nine towns, nine books and a conversation with a mapmaker.'] },
    ],
    [
      83,
      'lecture',
      'Как работи общият каталог',
      'За читатели и библиотекари от областта, в залата и по интернет.',
      { sphere: 'education', online: true },
    ],
    [
      92,
      'book',
      'Маратон на четенето',
      'Двадесет и четири часа, четиридесет и осем четящи, един роман.',
      { planned: 'day' },
    ],
    [
      104,
      'general',
      'Национална библиотечна седмица в Русе',
      'Програмата се подрежда; очаквайте срещи във всички отдели.',
      {
        planned: 'month',
        en: [
          'National Library Week in Ruse',
          'The programme is being put together; expect meetings in every department.',
        ],
      },
    ],
    [118, 'children', 'Нощ в детския отдел', 'Спални чували, фенерчета и приказка до полунощ.', { planned: 'day' }],
  ]),
  ...programme('probuda-nikolovo', 'culture', [
    [44, 'workshop', 'Кошница от стари вестници', 'Материалите осигурява читалището, вестниците са от съседите.'],
    [
      60,
      'music',
      'Фестивал на певческите групи',
      'Дванадесет групи от общината; денят се уточнява с гостите.',
      { planned: 'day' },
    ],
    [78, 'lecture', 'Градина на балкона', 'Агроном за саксиите, които не умират.', { sphere: 'science' }],
    [97, 'stage', 'Пролетен концерт на „Пробуждане“', 'Детският състав показва новите си танци.', { planned: 'month' }],
    [
      112,
      'general',
      'Ден на отворените врати в „Пробуда“',
      'Библиотека, компютри, репетиции: елате и опитайте.',
      { en: ['Open Day at Probuda', 'Library, computers, rehearsals: come and try.'] },
    ],
  ]),
  ...programme('prosveta-marten', 'culture', [
    [
      51,
      'stage',
      'Премиера на самодейния театър: „Боряна“',
      'Йовков, четиринадесет актьори и един истински кладенец.',
      { price: 300 },
    ],
    [88, 'workshop', 'Малки лодки от тополова кора', 'Ножчето се дава само на възрастните.'],
    [115, 'general', 'Празник на Мартен', 'Три дни, четири сцени; програмата предстои.', { planned: 'month' }],
  ]),
  ...programme('university', 'science', [
    [
      48,
      'lecture',
      'Лед, сол и пътища',
      'Химията на зимата, обяснена с три буркана.',
      { en: ['Ice, Salt and Roads', 'The chemistry of winter, explained with three jars.'] },
    ],
    [
      57,
      'workshop',
      'Отворен софтуер за малки институции',
      'Инсталираме, опитваме, питаме.',
      { sphere: 'education', online: true, en: ['Open Software for Small Institutions', 'We install, try and ask.'] },
    ],
    [
      71,
      'lecture',
      'Как се мери бедност',
      'Социолог за доходи, кошници и хора зад числата.',
      { online: true, sphere: 'education' },
    ],
    [
      85,
      'lecture',
      'Мостът: втори живот',
      'Инженери за ремонта на Дунав мост и за следващия.',
      {
        postponed: {
          bg: 'Лекторът е в командировка; новата дата предстои.',
          en: 'The speaker is travelling; a new date will follow.',
        },
        en: ['The Bridge: a Second Life', 'Engineers on the repair of the Danube Bridge and on the next one.'],
      },
    ],
    [
      99,
      'general',
      'Ден на кариерата',
      'Четиридесет работодатели и един кът за автобиографии.',
      { sphere: 'education', at: '10:00-16:00' },
    ],
    [
      116,
      'lecture',
      'Математика на музиката',
      'Лекция с роял и без доказателства.',
      { planned: 'day', en: ['The Mathematics of Music', 'A lecture with a grand piano and no proofs.'] },
    ],
  ]),
  ...programme('history-museum', 'science', [
    [
      52,
      'lecture',
      'Тракийските колесници',
      'Реконструкция в реален размер и какво казват конете.',
      { sphere: 'culture' },
    ],
    [
      75,
      'children',
      'Музеят с пет сетива',
      'Пипаме, миришем, слушаме; гледането е за накрая.',
      { price: 200, sphere: 'education' },
    ],
    [
      94,
      'walk',
      'Ломовете в ранна мъгла',
      'Скали, тишина и термос чай.',
      {
        venue: 'rock-churches',
        price: 300,
        en: ['The Lom Valley in Early Mist', 'Cliffs, silence and a flask of tea.'],
      },
    ],
    [
      110,
      'general',
      'Нощ на музеите',
      'Три сгради, един билет, вход до полунощ.',
      {
        price: 300,
        at: '18:00-23:59',
        planned: 'day',
        en: ['Night of Museums', 'Three buildings, one ticket, open until midnight.'],
        places: ['ecomuseum', 'sexaginta-prista'],
      },
    ],
  ]),
  ...programme('gallery', 'culture', [
    [63, 'workshop', 'Портрет за един час', 'Художник рисува, вие седите и не мърдате.', { price: 500 }],
    [
      90,
      'lecture',
      'Жените художнички на Русе',
      'Шест имена, които каталозите изпускат.',
      { en: ['The Women Painters of Ruse', 'Six names that the catalogues leave out.'] },
    ],
  ]),
  ...programme('opera', 'culture', [
    [58, 'stage', 'Дон Паскуале', 'Доницети в градина от картон.', { price: [1000, 2000] }],
    [
      80,
      'music',
      'Малер, пета',
      'Оркестър от сто души и едно адажио, което всички познават.',
      {
        price: [1000, 2000],
        venue: 'philharmonic-hall',
        en: ['Mahler’s Fifth', 'An orchestra of a hundred and one Adagietto.'],
      },
    ],
    [109, 'stage', 'Набуко на открито', 'Датата зависи от времето и от хора.', { planned: 'month' }],
  ]),
  ...programme(
    'drama-theatre',
    'culture',
    [
      [50, 'stage', 'Стъклената менажерия', 'Уилямс с четирима актьори и един грамофон.', { price: [600, 1200] }],
      [
        74,
        'stage',
        'Големият скок',
        'Нова българска пиеса за спорт, пари и бащи.',
        { price: [600, 1200], en: ['The Long Jump', 'A new Bulgarian play about sport, money and fathers.'] },
      ],
      [101, 'stage', 'Чичовци', 'Вазов в две действия, с оркестър.', { price: [600, 1200], planned: 'day' }],
    ],
    'dohodno',
  ),
  ...programme('puppet-theatre', 'culture', [
    [47, 'children', 'Снежко и седемте', 'Нова приказка със стари кукли.', { price: 400 }],
    [
      86,
      'children',
      'Магазинче за облаци',
      'Представление без думи за деца от една година.',
      { price: 400, en: ['A Little Shop of Clouds', 'A show without words, from the age of one.'] },
    ],
  ]),
  ...programme(
    'municipality',
    'culture',
    [
      [
        64,
        'general',
        'Обществено обсъждане: календар за годината',
        'Предложенията на всички организации на една стена.',
        { sphere: 'education', venue: 'dohodno' },
      ],
      [
        100,
        'music',
        'Дни на камерната музика: откриване',
        'Фестивалът започва с Бетовен; солистът се потвърждава.',
        {
          planned: 'day',
          venue: 'philharmonic-hall',
          price: [1000, 3000],
          en: [
            'Chamber Music Days: the Opening',
            'The festival begins with Beethoven; the soloist is to be confirmed.',
          ],
        },
      ],
    ],
    'liberty-square',
  ),
  ...programme('zora', 'culture', [
    [56, 'music', 'Зимна вечер с цигулка', 'Три сонати и едно изпълнение по желание.', { price: 400 }],
    [
      93,
      'lecture',
      'Какво е читалище: разговор с гости',
      'Библиотекари от Финландия питат, ние отговаряме.',
      {
        sphere: 'education',
        language: 'en',
        en: ['What Is a Chitalishte: a Talk with Guests', 'Librarians from Finland ask and we answer.'],
      },
    ],
  ]),
  ...programme('byala', 'culture', [
    [
      55,
      'stage',
      'Гостуват танцьори от три общини',
      'Три състава, една сцена и общо хоро накрая.',
      { cancelled: { bg: 'Два от съставите няма да могат да дойдат.' } },
    ],
    [81, 'workshop', 'Как се реди сух зид', 'Майстор показва, останалите носят камъните.', { at: '10:00-13:00' }],
  ]),
  ...programme('vasil-levski', 'culture', [
    [66, 'children', 'Маски от хартия', 'Всеки прави своя маска и играе с нея.'],
    [
      87,
      'general',
      'Съседи разказват за улицата си',
      'Откъде идва името ѝ, кой е живял на нея и какво е имало на ъгъла.',
    ],
  ]),
  ...programme('mathematics-school', 'education', [
    [
      59,
      'lecture',
      'Криптография за начинаещи',
      'От шифъра на Цезар до ключа в телефона.',
      { sphere: 'science', en: ['Cryptography for Beginners', 'From Caesar’s cipher to the key in your phone.'] },
    ],
    [102, 'general', 'Числото пи срещу публиката', 'Торта, обиколка и спор за запетаята.', { sphere: 'science' }],
  ]),
  ...programme('ryahovo', 'science', [
    [
      67,
      'walk',
      'Зимно броене на гъски',
      'Излизаме по тъмно, връщаме се за закуска.',
      { at: '06:30-09:30', en: ['The Winter Goose Count', 'We leave in the dark and are back for breakfast.'] },
    ],
  ]),
  ...programme('cherven', 'culture', [
    [
      95,
      'walk',
      'Пролет на Червен',
      'Поход до крепостта с почивка за питка и чай.',
      { venue: 'cherven-fortress', planned: 'day' },
    ],
  ]),
]
