import type { Proposal } from '../proposals/proposal.ts'

/** What citizens of the demonstration would like to see in the calendar. Names and numbers are invented. */
export interface DemoProposal extends Omit<Proposal, 'id' | 'organisationId' | 'day' | 'lang'> {
  readonly key: string
  /** Undefined where the proposer did not know whom to ask: the coordinator's desk. */
  readonly organisation: string | undefined
  /** Days from the one on which the demonstration is loaded, and days ago that it came. */
  readonly inDays: number
  readonly daysAgo: number
}

const nobodyElse = { ends: undefined, email: undefined, phone: undefined }

export const demoProposals: readonly DemoProposal[] = [
  {
    ...nobodyElse,
    key: 'accordion',
    organisation: 'probuda-nikolovo',
    title: 'Вечер на акордеона',
    lead: 'Дядо ми свири от шестдесет години и иска да посвири за съседите, преди да продаде инструмента.',
    inDays: 19,
    starts: '18:00',
    ends: '19:30',
    place: 'салона на читалището',
    contactName: 'Даниела Маринова',
    phone: '088 000 0311',
    daysAgo: 2,
  },
  {
    ...nobodyElse,
    key: 'postcards',
    organisation: 'rb-ruse',
    title: 'Размяна на пощенски картички',
    lead: 'Шестима колекционери ще донесем двойните си картички; търсим маса и един час време.',
    inDays: 26,
    starts: '11:00',
    place: 'читалнята на библиотеката',
    contactName: 'Любомир Ганев',
    email: 'lyubomir.ganev@poshta.example',
    daysAgo: 5,
  },
  {
    ...nobodyElse,
    key: 'dyslexia',
    organisation: 'rb-ruse',
    title: 'Среща на родители на деца с дислексия',
    lead: 'Да се запознаем, да си кажем какво помага и да поканим логопед.',
    inDays: 33,
    starts: '18:00',
    ends: '19:30',
    place: 'детския отдел, ако е свободен',
    contactName: 'Ваня Тодорова',
    email: 'vanya.todorova@poshta.example',
    phone: '088 000 0312',
    daysAgo: 1,
  },
  {
    ...nobodyElse,
    key: 'skating',
    organisation: undefined,
    title: 'Нощно каране на кънки с музика',
    lead: 'Ученици от три гимназии молим за ледена пързалка с музика до десет вечерта.',
    inDays: 40,
    starts: '19:00',
    place: 'пред речната гара в Русе',
    contactName: 'Ученически парламент',
    email: 'parlament@uchilishte.example',
    daysAgo: 3,
  },
]
