import { phrases } from '#src/platform/i18n/phrases.ts'

export const accountMessages = phrases({
  dataTitle: { bg: 'Моите данни', en: 'My data' },
  dataText: {
    bg: 'Какво се пази, с какво сте се съгласили, как да го изтеглите или да изтриете профила.',
    en: 'What is kept, what you agreed to, how to download it or erase the account.',
  },
  toData: { bg: 'Към данните', en: 'To the data' },
  title: { bg: 'Моят профил', en: 'My account' },
  about: { bg: 'Променя своя профил', en: 'Changes the own account' },
  profileTitle: { bg: 'Име и език', en: 'Name and language' },
  language: { bg: 'Език на писмата', en: 'Language of letters to you' },
  languageHint: {
    bg: 'Страниците превключвате горе, на всяка страница.',
    en: 'Pages are switched above, on each page.',
  },
  bulgarian: { bg: 'български', en: 'Bulgarian' },
  english: { bg: 'английски', en: 'English' },
  save: { bg: 'Запишете', en: 'Save' },
  saved: { bg: 'Записано.', en: 'Saved.' },

  mailTitle: { bg: 'Имейл', en: 'E-mail' },
  mailNow: { bg: (mail: string) => `Сега влизате с ${mail}.`, en: (mail: string) => `You sign in with ${mail} now.` },
  newMail: { bg: 'Нов имейл', en: 'New e-mail' },
  newMailHint: {
    bg: 'Ще пратим връзка на новия адрес. Докато не я отворите, остава досегашният.',
    en: 'We will send a link to the new address. Until you open it, the present one stays.',
  },
  sameMail: {
    bg: 'С този имейл влизате и сега. Напишете новия.',
    en: 'This is your e-mail already. Write the new one.',
  },
  changeMail: { bg: 'Пратете връзка на новия имейл', en: 'Send a link to the new e-mail' },
  mailSent: {
    bg: 'Писахме на новия имейл. Отворете връзката в писмото до 24 часа; дотогава остава досегашният.',
    en: 'We wrote to the new e-mail. Open the link in the letter within 24 hours; until then the present one stays.',
  },
  mailChanged: { bg: 'Имейлът е сменен. Писахме и на стария.', en: 'Your e-mail is changed. We told the old one too.' },
  confirmTitle: { bg: 'Потвърдете новия имейл', en: 'Confirm the new e-mail' },
  confirm: {
    bg: (name: string, mail: string) => `${name} ще влиза в мрежата с ${mail}.`,
    en: (name: string, mail: string) => `${name} will sign in with ${mail}.`,
  },
  confirmAct: { bg: 'Потвърдете', en: 'Confirm' },

  passwordTitle: { bg: 'Парола', en: 'Password' },
  noPassword: {
    bg: 'Нямате парола: влизате с връзка по имейла. Може да остане и така.',
    en: 'You have no password and sign in by a mailed link. It may stay so.',
  },
  passwordNow: { bg: 'Сегашна парола', en: 'Present password' },
  passwordNowMissing: {
    bg: 'Напишете сегашната си парола, за да е сигурно кой я сменя.',
    en: 'Write your present password, so that we know it is you.',
  },
  passwordNowUnfit: {
    bg: 'Това не е сегашната парола. Ако сте я забравили, излезте и натиснете „Забравена парола“.',
    en: 'This is not your present password. If you have forgotten it, sign out and press “Forgotten password”.',
  },
  slow: {
    bg: 'Твърде много опити. Опитайте след няколко минути.',
    en: 'Too many attempts. Try again in a few minutes.',
  },
  setPassword: { bg: 'Запишете паролата', en: 'Save the password' },
  passwordSaved: {
    bg: 'Паролата е записана, а другите устройства са отписани. Пратихме и писмо за това.',
    en: 'The password is saved and other devices are signed out. A letter says so too.',
  },

  devicesTitle: { bg: 'Устройства', en: 'Devices' },
  devicesLead: {
    bg: 'Ако не познавате някое от тях, отпишете го и сменете паролата си.',
    en: 'If you do not know one of them, sign it out and change your password.',
  },
  devicesCaption: { bg: 'Къде сте влезли сега', en: 'Where you are signed in now' },
  device: { bg: 'Устройство', en: 'Device' },
  since: { bg: 'От', en: 'Since' },
  seen: { bg: 'За последно', en: 'Last seen' },
  kind: { bg: 'Докога', en: 'Until' },
  own: { bg: '90 дни след последното влизане', en: '90 days after it was last used' },
  borrowed: { bg: 'до затваряне на браузъра, най-много 12 часа', en: 'the browser is closed, 12 hours at most' },
  act: { bg: 'Действие', en: 'Action' },
  thisOne: { bg: 'това устройство', en: 'this device' },
  revokeOne: { bg: (device: string) => `Отпишете ${device}`, en: (device: string) => `Sign out ${device}` },
  revokeOthers: { bg: 'Отпишете всички други', en: 'Sign out all others' },
  revoked: { bg: 'Устройството е отписано.', en: 'The device is signed out.' },
  othersRevoked: { bg: 'Всички други устройства са отписани.', en: 'All other devices are signed out.' },
})
