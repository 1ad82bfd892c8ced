import type { Lang } from '#src/platform/i18n/lang.ts'
import type { OrganisationType } from '../organisations/organisation.ts'

type Words = Readonly<Record<Lang, string>>

/** A number that a year is asked for. Its key stays when the form's words change. */
export interface NumberKey {
  readonly key: string
  readonly label: Words
  /** May have a fraction: 0,5 of a post. */
  readonly isDecimal?: true
  /** Key of the number that it is a part of. */
  readonly partOf?: string
  readonly hint?: Words
}

export interface NumberGroup {
  readonly key: string
  readonly label: Words
  /** Where such numbers usually come from; offered as the source. */
  readonly source: Words
  /** Kinds of organisations that are asked; all where left out. */
  readonly of?: readonly OrganisationType[]
  readonly numbers: readonly NumberKey[]
}

const say = (bg: string, en: string): Words => ({ bg, en })

/** In the order of the ministry's information card, the library's table after it. */
export const numberGroups: readonly NumberGroup[] = [
  {
    key: 'place',
    label: say('Територия', 'Territory'),
    source: say('ГРАО или НСИ', 'GRAO or the statistical institute'),
    of: ['chitalishte', 'library'],
    numbers: [
      { key: 'inhabitants', label: say('Жители на населеното място', 'Inhabitants of the settlement') },
      { key: 'users', label: say('Потребители', 'Users') },
    ],
  },
  {
    key: 'members',
    label: say('Членове', 'Members'),
    source: say('книга на членовете', 'book of members'),
    of: ['chitalishte'],
    numbers: [
      { key: 'members', label: say('Членове, общо', 'Members, all') },
      { key: 'members-full', label: say('в т.ч. действителни', 'of these full'), partOf: 'members' },
      { key: 'members-honorary', label: say('в т.ч. почетни', 'of these honorary'), partOf: 'members' },
      { key: 'members-individual', label: say('в т.ч. индивидуални', 'of these individual'), partOf: 'members' },
      { key: 'members-collective', label: say('в т.ч. колективни', 'of these collective'), partOf: 'members' },
      { key: 'applications', label: say('Подадени молби', 'Applications handed in') },
      { key: 'applications-accepted', label: say('Новоприети', 'Newly accepted'), partOf: 'applications' },
      { key: 'applications-refused', label: say('Отказани', 'Refused'), partOf: 'applications' },
    ],
  },
  {
    key: 'staff',
    label: say('Персонал', 'Staff'),
    source: say('щатно разписание', 'staff list'),
    numbers: [
      {
        key: 'subsidised-posts',
        label: say('Субсидирана численост', 'Subsidised posts'),
        isDecimal: true,
        hint: say('Може и с половин: 0,5.', 'Halves are fine: 0.5.'),
      },
      { key: 'staff', label: say('Общ персонал', 'Staff, all'), isDecimal: true },
      {
        key: 'staff-higher',
        label: say('с висше образование', 'with higher education'),
        isDecimal: true,
        partOf: 'staff',
      },
      { key: 'staff-special', label: say('специализирани', 'specialised'), isDecimal: true, partOf: 'staff' },
      {
        key: 'staff-administrative',
        label: say('административни', 'administrative'),
        isDecimal: true,
        partOf: 'staff',
      },
      { key: 'staff-support', label: say('помощен', 'support'), isDecimal: true, partOf: 'staff' },
    ],
  },
  {
    key: 'library',
    label: say('Библиотека', 'Library'),
    source: say('дневник на библиотеката', 'the library’s journal'),
    of: ['chitalishte', 'library'],
    numbers: [
      { key: 'stock', label: say('Библиотечен фонд в края на годината', 'Stock at the end of the year') },
      { key: 'acquired', label: say('Набавени', 'Acquired') },
      { key: 'discarded', label: say('Отчислени', 'Discarded') },
      { key: 'readers', label: say('Читатели', 'Readers') },
      {
        key: 'readers-children',
        label: say('в т.ч. деца до 14 години', 'of these children up to 14'),
        partOf: 'readers',
      },
      { key: 'readers-women', label: say('в т.ч. жени', 'of these women'), partOf: 'readers' },
      {
        key: 'readers-higher',
        label: say('в т.ч. с висше образование', 'of these with higher education'),
        partOf: 'readers',
      },
      { key: 'visits', label: say('Посещения в библиотеката', 'Visits to the library') },
      { key: 'visits-online', label: say('Виртуални посещения', 'Visits online') },
      { key: 'visits-events', label: say('Посещения на културни прояви', 'Visits to cultural events') },
      { key: 'loans', label: say('Заети библиотечни документи', 'Loans') },
      { key: 'loans-home', label: say('в т.ч. за дома', 'of these taken home'), partOf: 'loans' },
      { key: 'references', label: say('Справки', 'Reference answers') },
    ],
  },
]

/** The groups that an organisation of this kind is asked for. */
export const groupsFor = (type: OrganisationType): NumberGroup[] =>
  numberGroups.filter(({ of }) => of === undefined || of.includes(type))

/** The number of this key; undefined for one that the catalogue no longer has. */
export const numberOf = (key: string): NumberKey | undefined =>
  numberGroups.flatMap(({ numbers }) => numbers).find((number) => number.key === key)
