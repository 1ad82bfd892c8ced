import type { DemoItem } from './demo-item.ts'

/** More of what the network tells, so that the newsroom has a second screen. */
export const furtherItems: readonly DemoItem[] = [
  {
    key: 'theatre-school-hours',
    organiser: 'drama-theatre',
    kind: 'press-release',
    state: 'published',
    daysAgo: 4,
    topics: ['theatre'],
    audiences: ['pupils', 'students'],
    level: 'municipal',
    settlement: 'ruse',
    contact: 'касата на театъра',
    texts: {
      bg: {
        title: 'Театърът пуска учениците на генерални репетиции',
        lead: 'Всеки месец по една репетиция е отворена за класове от града и областта.',
        body: 'Класът идва с учител и остава след репетицията за разговор с актьорите. **Входът е свободен.**\n\n## Как се записва клас\n\n1. Учителят се обажда на касата.\n2. Казва колко ученици идват и от кой клас са.\n3. Получава ден и час до края на седмицата.\n\nМестата за една репетиция са осемдесет.',
      },
      en: {
        title: 'The theatre opens its dress rehearsals to pupils',
        lead: 'Once a month classes of the town and the region may watch a rehearsal.',
        body: 'A class comes with its teacher and stays to talk with the actors. **Admission is free.**',
      },
    },
  },
  {
    key: 'university-night-of-scientists',
    organiser: 'university',
    kind: 'report',
    state: 'published',
    daysAgo: 6,
    topics: ['technology', 'nature'],
    audiences: ['students', 'pupils'],
    level: 'regional',
    settlement: 'ruse',
    author: 'Студентски съвет',
    checked: true,
    texts: {
      bg: {
        title: 'Нощта на учените: роботът, който разлива чай',
        lead: 'Лабораториите останаха отворени до полунощ, а най-дългата опашка беше пред телескопа.',
        body: 'Гостите сглобяваха мостове от спагети, мереха пулса си преди и след стълбите и гледаха Луната от покрива. Роботът на трети курс разля чай само веднъж.\n\n> Дойдох заради сина си, а останах заради телескопа.\n\nСнимките и опитите за вкъщи са при Студентския съвет.',
      },
    },
  },
  {
    key: 'gallery-new-hours',
    organiser: 'gallery',
    kind: 'public-notice',
    state: 'published',
    daysAgo: 8,
    topics: ['art'],
    level: 'municipal',
    settlement: 'ruse',
    source: 'заповед за зимното работно време',
    texts: {
      bg: {
        title: 'Зимно работно време на галерията',
        lead: 'До края на февруари залите затварят час по-рано.',
        body: 'От декември до февруари галерията е отворена **от вторник до неделя, от 10:00 до 17:00 ч.** В понеделник е затворено.\n\nГрупи могат да идват и извън това време, ако се обадят предния ден.',
      },
    },
  },
  {
    key: 'zora-new-piano',
    organiser: 'zora',
    kind: 'report',
    state: 'published',
    daysAgo: 10,
    topics: ['music'],
    audiences: ['children', 'parents'],
    level: 'local',
    settlement: 'ruse',
    author: 'Музикална школа',
    texts: {
      bg: {
        title: 'Пианото вече е в залата',
        lead: 'Събираха за него две години: с концерти, с буркан на входа и с едно наследство.',
        body: 'Първи свириха най-малките, по една минута всеки. После седна настройчикът и каза, че инструментът ще надживее покрива.\n\n## На кого благодарим\n\n- на всички, които оставиха монета на входа\n- на родителите, които го качиха до втория етаж\n- на семейството, което подари нотите',
      },
    },
  },
  {
    key: 'marten-quay',
    organiser: 'prosveta-marten',
    kind: 'announcement',
    state: 'published',
    daysAgo: 14,
    topics: ['history'],
    audiences: ['pensioners'],
    level: 'local',
    settlement: 'marten',
    texts: {
      bg: {
        title: 'Търсим снимки на стария кей в Мартен',
        lead: 'Правим изложба и ни липсват годините между двете войни.',
        body: 'Донесете снимката в читалището, ще я сканираме пред вас и ще ви я върнем веднага. Ако знаете кои са хората на нея, ще запишем имената им.\n\nСтаи и прозорци също ни трябват, не само реката.',
      },
    },
  },
  {
    key: 'municipality-grants',
    organiser: 'municipality',
    kind: 'public-notice',
    state: 'published',
    daysAgo: 18,
    topics: ['society'],
    audiences: ['professionals'],
    level: 'municipal',
    settlement: 'ruse',
    source: 'наредба за културните проекти',
    texts: {
      bg: {
        title: 'Приемат се проекти за културния календар на общината',
        lead: 'Кандидатстват читалища, сдружения и школи с проекти за следващата година.',
        body: 'Проектът се подава в деловодството или по пощата. В него пише какво ще се случи, къде, за кого и колко струва.\n\n## Какво се гледа\n\n1. Дали проектът стига до хора, които рядко идват на събития.\n2. Дали партньорите са повече от един.\n3. Дали има кой да го направи.',
      },
    },
  },
]
