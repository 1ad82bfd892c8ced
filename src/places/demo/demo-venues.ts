import type { DemoVenue } from './demo-venue.ts'

/** Venues of the demonstration: the houses are real. */
export const demoVenues: readonly DemoVenue[] = [
  {
    key: 'rb-ruse',
    settlement: 'ruse',
    name: { bg: 'Регионална библиотека „Любен Каравелов“', en: 'Lyuben Karavelov Regional Library' },
    address: { bg: 'ул. „Дондуков-Корсаков“ № 1' },
  },
  {
    key: 'probuda-nikolovo',
    settlement: 'nikolovo',
    name: { bg: 'НЧ\u00a0„Пробуда-1901“', en: 'Probuda 1901 Community Centre' },
  },
  {
    key: 'prosveta-marten',
    settlement: 'marten',
    name: { bg: 'НЧ „Просвета-1928“', en: 'Prosveta 1928 Community Centre' },
    address: { bg: 'ул. „Христо Смирненски“\u00a0№ 7' },
  },
  {
    key: 'university',
    settlement: 'ruse',
    name: { bg: 'Русенски университет „Ангел Кънчев“', en: 'Angel Kanchev University of Ruse' },
    address: { bg: 'ул. „Студентска“ № 8' },
  },
  {
    key: 'history-museum',
    settlement: 'ruse',
    name: { bg: 'Регионален исторически музей – Русе', en: 'Ruse Regional Museum of History' },
    address: { bg: 'пл. „Княз Александър Батенберг“ № 3' },
  },
  {
    key: 'ecomuseum',
    settlement: 'ruse',
    name: { bg: 'Екомузей с аквариум', en: 'Ecomuseum and Aquarium' },
    address: { bg: 'ул. „Етър“ № 3' },
  },
  {
    key: 'gallery',
    settlement: 'ruse',
    name: { bg: 'Русенска художествена галерия', en: 'Ruse Art Gallery' },
    address: { bg: 'ул. „Борисова“ № 39' },
  },
  {
    key: 'opera',
    settlement: 'ruse',
    name: { bg: 'Държавна опера – Русе', en: 'Ruse State Opera' },
    address: { bg: 'пл. „Света Троица“ № 7' },
  },
  {
    key: 'philharmonic-hall',
    settlement: 'ruse',
    name: { bg: 'Зала „Филхармония“', en: 'Philharmonic Hall' },
  },
  {
    key: 'dohodno',
    settlement: 'ruse',
    name: { bg: 'Доходно здание', en: 'Dohodno Zdanie' },
    address: { bg: 'пл. „Свобода“ № 4' },
  },
  {
    key: 'puppet-theatre',
    settlement: 'ruse',
    name: { bg: 'Държавен куклен театър – Русе', en: 'Ruse State Puppet Theatre' },
  },
  {
    key: 'liberty-square',
    settlement: 'ruse',
    name: { bg: 'площад „Свобода“', en: 'Svoboda Square' },
  },
  {
    key: 'river-station',
    settlement: 'ruse',
    name: { bg: 'крайбрежната алея, пред речната гара', en: 'Danube promenade, outside the river terminal' },
  },
  {
    key: 'pantheon',
    settlement: 'ruse',
    name: { bg: 'Пантеон на възрожденците', en: 'Pantheon of National Revival Heroes' },
  },
  {
    key: 'canetti-house',
    settlement: 'ruse',
    name: { bg: 'Къща „Канети“', en: 'Canetti House' },
    address: { bg: 'ул. „Славянска“ № 12' },
  },
  {
    key: 'sexaginta-prista',
    settlement: 'ruse',
    name: { bg: 'Римска крепост „Сексагинта Приста“', en: 'Sexaginta Prista Roman Fort' },
  },
  {
    key: 'zora',
    settlement: 'ruse',
    name: { bg: 'Възрожденско читалище „Зора-1866“', en: 'Zora 1866 Community Centre' },
    address: { bg: 'ул. „Духовно възраждане“ № 1' },
  },
  {
    key: 'angel-kanchev',
    settlement: 'ruse',
    name: { bg: 'НЧ „Ангел Кънчев-1901“', en: 'Angel Kanchev 1901 Community Centre' },
    address: { bg: 'ул. „Николаевска“ № 81' },
  },
  {
    key: 'zahari-stoyanov',
    settlement: 'ruse',
    name: { bg: 'НЧ „Захари Стоянов-1937“', en: 'Zahari Stoyanov 1937 Community Centre' },
    address: { bg: 'бул. „Липник“ № 58' },
  },
  {
    key: 'vasil-levski',
    settlement: 'ruse',
    name: { bg: 'НЧ „Васил Левски-1945“', en: 'Vasil Levski 1945 Community Centre' },
    address: { bg: 'ул. „Ибър“ № 15' },
  },
  {
    key: 'prosveta-1915',
    settlement: 'ruse',
    name: { bg: 'НЧ „Просвета-1915“' },
    address: { bg: 'кв. „Долапите“, ул. „Стремление“ № 25' },
  },
  {
    key: 'mathematics-school',
    settlement: 'ruse',
    name: { bg: 'Математическа гимназия „Баба Тонка“', en: 'Baba Tonka High School of Mathematics' },
  },
  {
    key: 'electronics-school',
    settlement: 'ruse',
    name: {
      bg: 'ПГ по електротехника и електроника „Апостол Арнаудов“',
      en: 'Apostol Arnaudov School of Electronics',
    },
    address: { bg: 'ул. „Потсдам“ № 3' },
    latitude: 43.8539,
    longitude: 25.986,
  },
  {
    key: 'arts-school',
    settlement: 'ruse',
    name: {
      bg: 'Национално училище по изкуствата „Проф. Веселин Стоянов“',
      en: 'Professor Veselin Stoyanov National School of Arts',
    },
  },
  {
    key: 'basarbovo',
    settlement: 'basarbovo',
    name: { bg: 'НЧ „Свети Димитър Басарбовски 1902“' },
    address: { bg: 'ул. „Св. св. Кирил и Методий“ № 66А' },
  },
  {
    key: 'byala',
    settlement: 'byala',
    name: { bg: 'НЧ „Трудолюбие 1884“', en: 'Trudolyubie 1884 Community Centre' },
    address: { bg: 'пл. „Екзарх Йосиф I“ № 9' },
  },
  {
    key: 'slivo-pole',
    settlement: 'slivo-pole',
    name: { bg: 'НЧ „Христо Ботев-1928“' },
    address: { bg: 'ул. „Съединение“ № 3' },
  },
  {
    key: 'ryahovo',
    settlement: 'ryahovo',
    name: { bg: 'НЧ „Познай себе си 1911“' },
    address: { bg: 'ул. „Цар Борис I“ № 2' },
  },
  {
    key: 'ivanovo',
    settlement: 'ivanovo',
    name: { bg: 'НЧ „Христо Ботев-1925“' },
    address: { bg: 'ул. „Олимпийска“ № 75' },
  },
  {
    key: 'rock-churches',
    settlement: 'ivanovo',
    name: { bg: 'Ивановски скални църкви', en: 'Rock-Hewn Churches of Ivanovo' },
  },
  {
    key: 'cherven',
    settlement: 'cherven',
    name: { bg: 'НЧ „Просвета-Червен 1928“' },
    address: { bg: 'ул. „Баба Тонка“ № 39' },
  },
  {
    key: 'cherven-fortress',
    settlement: 'cherven',
    name: { bg: 'Средновековен град Червен', en: 'Medieval Town of Cherven' },
  },
]
