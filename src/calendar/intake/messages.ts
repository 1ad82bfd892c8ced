import { phrases } from '#src/platform/i18n/phrases.ts'

export const intakeMessages = phrases({
  events: { bg: 'събития', en: 'events' },
  sphere: { bg: 'Направление', en: 'Field' },
  sphereHint: {
    bg: 'За събития, за които източникът не казва нищо. После може да се промени за всяко отделно.',
    en: 'For events of which the source says nothing. It can be changed for each later.',
  },
})
