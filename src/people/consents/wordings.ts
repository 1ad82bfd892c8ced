import type { Lang } from '#src/platform/i18n/lang.ts'

/** What people of the network agree to, one line a purpose. */
export const consentPurposes = ['network.office-contact', 'network.application', 'calendar.proposal'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

interface Wording {
  /** The day on which the sentence became this one. A changed sentence is another consent. */
  readonly version: string
  readonly text: Readonly<Record<Lang, string>>
}

/** The sentence beside the box that is ticked, or read out on the telephone. Each is kept with the consent as it stood then. */
export const consentWordings: Readonly<Record<ConsentPurpose, Wording>> = {
  'network.office-contact': {
    version: '2026-11-23',
    text: {
      bg: 'Давам съгласие името и телефонът ми да се виждат на публичната страница на организацията, за да могат хората да се свържат с нея. Мога да го оттегля по всяко време; тогава се скриват.',
      en: 'I agree that my name and telephone number are shown on the public page of the organisation, so that people can reach it. I may withdraw this at any time; they are hidden then.',
    },
  },
  'network.application': {
    version: '2026-11-23',
    text: {
      bg: 'Давам съгласие координаторът на мрежата да използва името, имейла и телефона ми, за да разгледа заявлението и да се свърже с мен. Мога да го оттегля по всяко време; тогава заявлението не се разглежда повече.',
      en: 'I agree that the coordinator of the network uses my name, e-mail address and telephone number to consider the application and to reach me. I may withdraw this at any time; the application is then no longer considered.',
    },
  },
  'calendar.proposal': {
    version: '2026-11-23',
    text: {
      bg: 'Давам съгласие организацията и координаторът на мрежата да използват името, имейла и телефона ми, за да проверят предложението и да се свържат с мен. Мога да го оттегля по всяко време; тогава предложението не се разглежда повече.',
      en: 'I agree that the organisation and the coordinator of the network use my name, e-mail address and telephone number to check the proposal and to reach me. I may withdraw this at any time; the proposal is then no longer considered.',
    },
  },
}
