import { demoId } from '#src/platform/demo-id.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'

interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly email: string
  /** What the button of the sign-in page says beside the name. */
  readonly about: Readonly<Record<Lang, string>>
}

/** Those who work in the demonstration; their memberships come with the network's share of it. */
export const demoPersons: readonly DemoPerson[] = [
  {
    key: 'coordinator',
    name: 'Мария Стоянова',
    email: 'maria.stoyanova@biblioteka.example',
    about: { bg: 'координатор на мрежата', en: 'coordinator of the network' },
  },
  {
    key: 'secretary',
    name: 'Иванка Петкова',
    email: 'ivanka.petkova@probuda.example',
    about: { bg: 'секретар на читалище', en: 'secretary of a community centre' },
  },
  {
    key: 'librarian',
    name: 'Георги Димов',
    email: 'georgi.dimov@biblioteka.example',
    about: { bg: 'библиотекар, редактор', en: 'librarian, editor' },
  },
]

export const demoPersonId = (key: string): string => demoId('person', key)

const known = new Set(demoPersons.map(({ key }) => demoPersonId(key)))
export const isDemoPerson = (person: string): boolean => known.has(person)
