import type { DemoItem } from './demo-item.ts'
import { furtherItems } from './further-items.ts'

/** News that a reader of the local paper would believe. */
const published: readonly DemoItem[] = [
  {
    key: 'library-on-saturdays',
    organiser: 'rb-ruse',
    kind: 'announcement',
    state: 'published',
    daysAgo: 1,
    topics: ['books', 'society'],
    audiences: ['working', 'parents'],
    level: 'regional',
    settlement: 'ruse',
    picture: 'shelves',
    gallery: ['masks'],
    author: 'Георги Димов',
    checked: true,
    texts: {
      bg: {
        title: 'Читалните работят и в събота до 17 часа',
        lead: 'От декември в Регионалната библиотека може да се дойде и след работната седмица.',
        body: 'От първата събота на декември двете читални на първия етаж са отворени **от 9 до 17 ч.** Заемната и детският отдел остават с досегашното си време.\n\n## Какво може да се прави в събота\n\n- четене на място и ползване на компютрите\n- връщане на книги през кутията до входа\n- копиране и сканиране до 15:30 ч.\n\nПромяната е пробна до края на май. Тогава ще преброим колко души са дошли и ще решим дали да остане.',
      },
      en: {
        title: 'Reading rooms open on Saturdays until five',
        lead: 'From December the Regional Library can be visited after the working week as well.',
        body: 'From the first Saturday of December both reading rooms on the ground floor are open **from 9 am to 5 pm**. Lending and the children’s department keep their hours.\n\nThis is a trial until the end of May. Then we shall count how many people came and decide whether it stays.',
      },
    },
  },
  {
    key: 'vanished-shops-invitation',
    organiser: 'rb-ruse',
    kind: 'press-release',
    state: 'published',
    daysAgo: 3,
    event: 'karta-na-izcheznalite-dyukyani',
    topics: ['books', 'history'],
    level: 'regional',
    settlement: 'ruse',
    partners: ['history-museum'],
    author: 'Краеведски отдел',
    contact: 'Георги Димов, тел. 082 820 126',
    source: 'Търговски указатели за Русе, 1900 – 1939 г.',
    checked: true,
    correction: 'В първата публикация броят на историите беше посочен като 48. Те са 84.',
    firstBody:
      'Сборникът събира 48 истории за шапкари, сладкари и часовникари. Разказаха ги читатели на краеведския отдел.',
    texts: {
      bg: {
        title: 'Излиза карта на изчезналите дюкяни в Русе',
        lead: 'Читатели и краеведи събраха 84 истории за стария търговски град.',
        body: 'Сборникът събира 84 истории за шапкари, сладкари и часовникари. Разказаха ги читатели на краеведския отдел, а архивистите ги сравниха с търговските указатели.\n\n> Половината от тези хора никой не беше записал. Сега имат и адрес, и име.\n\nКъм книгата има карта за разходка: единайсет спирки, около час и половина пеша.',
      },
    },
  },
  {
    key: 'nikolovo-portal-report',
    organiser: 'probuda-nikolovo',
    picture: 'stage',
    kind: 'report',
    state: 'published',
    daysAgo: 5,
    topics: ['folklore', 'music'],
    audiences: ['pensioners', 'children'],
    level: 'local',
    settlement: 'nikolovo',
    author: 'Иванка Петкова',
    texts: {
      bg: {
        title: 'Сто и двама души на гости в Николово',
        lead: 'На отворената репетиция дойдоха съседи от пет села.',
        body: 'Хорът изпя седем песни, от които две никой под шейсет години не беше чувал. Записахме ги и ги пазим в читалището.\n\nНай-малката в залата беше на четири години, най-възрастният – на деветдесет и една. След репетицията имаше тиквеник и чай.\n\n**Търсим** два алта и човек, който може да шие носии. Елате във вторник след шест.',
      },
    },
  },
  {
    key: 'marten-computers',
    organiser: 'prosveta-marten',
    kind: 'announcement',
    state: 'published',
    daysAgo: 9,
    topics: ['technology'],
    audiences: ['pupils', 'pensioners'],
    level: 'local',
    settlement: 'marten',
    source: 'Програма „Глобални библиотеки“',
    texts: {
      bg: {
        title: 'Нов компютърен кът в библиотеката в Мартен',
        lead: 'Четири работни места, скенер и човек, който помага.',
        body: 'Компютрите са за всички с читателска карта. За първите две седмици Мария от девети клас помага на всеки, който иска да си направи електронна поща или да запази час при лекар.\n\nБез записване, от понеделник до четвъртък, от 14 до 18 ч.',
      },
    },
  },
  {
    key: 'choirs-bridge',
    organiser: 'zora',
    kind: 'announcement',
    state: 'published',
    daysAgo: 2,
    event: 'rumanski-hor-gost',
    topics: ['music'],
    level: 'international',
    settlement: 'ruse',
    texts: {
      bg: {
        title: 'Два хора, един мост: гостите от Гюргево пеят в неделя',
        lead: 'След общия концерт публиката може да остане за разговор с певците.',
        body: 'Програмата е от народни песни от двата бряга; четири от тях се пеят и на български, и на румънски. Входът е свободен, но местата са сто и двайсет.\n\nЗа гостите се грижат семейства на хористите. Който може да приеме двама души за една нощ, да се обади в читалището.',
      },
      en: {
        title: 'Two Choirs, One Bridge: guests from Giurgiu sing on Sunday',
        lead: 'After the concert there is time to talk with the singers.',
        body: 'The songs come from both banks of the Danube; four of them are sung in Bulgarian and in Romanian. Entrance is free, and there are a hundred and twenty seats.',
      },
    },
  },
  {
    key: 'snow-notice',
    organiser: 'rb-ruse',
    kind: 'public-notice',
    state: 'published',
    daysAgo: 0,
    urgentHours: 30,
    level: 'regional',
    settlement: 'ruse',
    texts: {
      bg: {
        title: 'Утре детският отдел е затворен заради ремонт на отоплението',
        body: 'Книгите, на които срокът изтича утре, се удължават сами с три дни. Останалите отдели работят както обикновено.',
      },
    },
  },
  {
    key: 'museum-volunteers',
    organiser: 'history-museum',
    kind: 'public-notice',
    state: 'published',
    daysAgo: 12,
    topics: ['history', 'society'],
    audiences: ['students'],
    level: 'municipal',
    settlement: 'ruse',
    contact: 'отдел „Връзки с обществеността“, тел. 082 825 002',
    texts: {
      bg: {
        title: 'Музеят търси десет доброволци за дигитализация на снимки',
        lead: 'Два следобеда в седмицата до края на март; обучението е първия ден.',
        body: 'Сканираме и описваме 3 000 стъклени негатива от ателиетата на Русе. Нужни са внимание и търпение; скенера показваме ние.\n\n1. Изпратете няколко реда за себе си.\n2. Елате на срещата на 10 декември.\n3. Изберете си два следобеда.\n\nСтудентите получават удостоверение за положените часове.',
      },
    },
  },
  {
    key: 'old-summer-reading',
    organiser: 'rb-ruse',
    kind: 'report',
    state: 'archived',
    daysAgo: 80,
    topics: ['books'],
    audiences: ['children'],
    settlement: 'ruse',
    texts: {
      bg: {
        title: 'Деца прочетоха 1 240 книги през лятото',
        body: 'В „Лято с книга“ се включиха 163 деца. Най-четената книга беше „Ян Бибиян“.',
      },
    },
  },
]

/** What is still on its way, so that the desk has something to decide. */
const onTheWay: readonly DemoItem[] = [
  {
    key: 'nikolovo-christmas',
    organiser: 'probuda-nikolovo',
    kind: 'announcement',
    state: 'draft',
    daysAgo: 0,
    writer: 'secretary',
    event: 'koleden-kontsert',
    settlement: 'nikolovo',
    texts: {
      bg: {
        title: 'Коледният концерт: какво се готви',
        body: 'Хорът, децата от школата и гости от Бисерци. Програмата още се подрежда.',
      },
    },
  },
  {
    key: 'library-yearbook',
    organiser: 'rb-ruse',
    kind: 'announcement',
    state: 'review',
    daysAgo: 0,
    topics: ['books'],
    settlement: 'ruse',
    texts: {
      bg: {
        title: 'Годишник на библиотеките в областта: приемаме текстове до 20 декември',
        body: 'До осем страници, със снимки. Темата е „Библиотеката и селото“.',
      },
    },
  },
  {
    key: 'library-courses',
    organiser: 'rb-ruse',
    kind: 'announcement',
    state: 'changes',
    daysAgo: 1,
    editor: 'coordinator',
    reason: 'Добавете от колко часа започва и дали има нужда от записване.',
    topics: ['technology'],
    settlement: 'ruse',
    texts: {
      bg: {
        title: 'Безплатни часове за работа с таблет',
        body: 'За хора над 60 години. Всеки може да дойде с въпрос и с устройството си.',
      },
    },
  },
  {
    key: 'library-night',
    organiser: 'rb-ruse',
    kind: 'press-release',
    state: 'scheduled',
    daysAgo: -2,
    editor: 'coordinator',
    topics: ['books'],
    level: 'regional',
    settlement: 'ruse',
    contact: 'Георги Димов, тел. 082 820 126',
    texts: {
      bg: {
        title: 'Библиотеката обявява конкурс за детска рисунка „Моята книга“',
        body: 'Рисунки се приемат до края на януари във всички библиотеки на областта. Наградата е изложба и книга с посвещение.',
      },
    },
  },
]

export const demoItems: readonly DemoItem[] = [...published, ...furtherItems, ...onTheWay]
