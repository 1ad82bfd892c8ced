import { phrases } from '#src/platform/i18n/phrases.ts'

export const doorMessages = phrases({
  title: { bg: 'Вход', en: 'Sign in' },
  lead: {
    bg: 'За хората, които работят в мрежата. За да разгледате календара, вход не е нужен.',
    en: 'For those who work in the network. Nobody needs to sign in to look at the calendar.',
  },
  already: {
    bg: (name: string) => `Вече сте влезли като ${name}.`,
    en: (name: string) => `You are signed in as ${name}.`,
  },
  toDesk: { bg: 'Към Работно място', en: 'To the desk' },
  enter: { bg: 'Вход', en: 'Sign in' },
  sendLink: { bg: 'Пратете ми връзка', en: 'Send me a link' },
  sendLinkHint: {
    bg: 'Без парола: на имейла пристига връзка и код, с които влизате веднага.',
    en: 'Without a password: a link and a code come to your e-mail and let you in at once.',
  },
  forgotten: { bg: 'Забравена парола', en: 'Forgotten password' },
  passwordEmpty: {
    bg: 'Напишете паролата си или натиснете „Пратете ми връзка“.',
    en: 'Write your password, or press “Send me a link”.',
  },
  unfit: {
    bg: 'Имейлът и паролата не съвпадат. Проверете ги или натиснете „Пратете ми връзка“.',
    en: 'This e-mail and this password do not go together. Check them, or press “Send me a link”.',
  },
  slow: {
    bg: 'Твърде много опити с парола. Натиснете „Пратете ми връзка“ и влезте с нея веднага; паролата ще работи пак след малко.',
    en: 'Too many attempts with a password. Press “Send me a link” and come in at once; the password will work again in a while.',
  },
  helpTitle: { bg: 'Нямате достъп?', en: 'No access yet?' },
  help: {
    bg: (phone: string) => `Поканата идва от отговорника на организацията или от координатора. Обадете се: ${phone}.`,
    en: (phone: string) =>
      `Invitations come from the manager of your organisation or from the coordinator. Call ${phone}.`,
  },
  demoTitle: { bg: 'Демонстрация', en: 'Demonstration' },
  demoHint: {
    bg: 'Тези бутони се виждат само на този компютър и изчезват заедно с демонстрацията.',
    en: 'These buttons are seen on this computer only and go together with the demonstration.',
  },
  enterAs: { bg: (name: string) => `Влезте като ${name}`, en: (name: string) => `Sign in as ${name}` },

  sentTitle: { bg: 'Проверете пощата си', en: 'Look into your mail' },
  sent: {
    bg: (mail: string) =>
      `Ако ${mail} е адрес на човек от мрежата, до минута там ще има писмо с връзка и код. Важат 30 минути.`,
    en: (mail: string) =>
      `If ${mail} belongs to somebody in the network, a letter with a link and a code will be there within a minute. They hold for 30 minutes.`,
  },
  sentNone: {
    bg: (phone: string) =>
      `Няма писмо? Погледнете в „Спам“. Пращаме най-много три писма за половин час. Ако не помогне, обадете се: ${phone}.`,
    en: (phone: string) =>
      `No letter? Look into the spam folder. We send three letters in half an hour at most. If that does not help, call ${phone}.`,
  },
  code: { bg: 'Код от писмото', en: 'Code from the letter' },
  codeHint: { bg: 'Осем цифри, например 1234 5678.', en: 'Eight digits, such as 1234 5678.' },
  codeMissing: { bg: 'Напишете осемте цифри от писмото.', en: 'Write the eight digits from the letter.' },
  codeUnfit: {
    bg: 'Този код не важи. Препишете го от последното писмо; след пет опита остава само връзката в него.',
    en: 'This code does not hold. Copy it from the latest letter; after five attempts only the link in it is left.',
  },
  useCode: { bg: 'Вход с кода', en: 'Sign in with the code' },

  whoTitle: { bg: 'Кой влиза?', en: 'Who are you?' },
  who: {
    bg: (mail: string) => `Зад ${mail} стоят няколко души. Изберете себе си.`,
    en: (mail: string) => `Several people share ${mail}. Choose yourself.`,
  },
  whoMissing: { bg: 'Изберете кой сте от списъка.', en: 'Choose who you are from the list.' },
  oneTitle: { bg: (name: string) => `Влизате като ${name}`, en: (name: string) => `You sign in as ${name}` },
  one: {
    bg: 'Натиснете бутона, за да влезете на това устройство.',
    en: 'Press the button to sign in on this device.',
  },

  usedTitle: { bg: 'Връзката вече не важи', en: 'The link no longer holds' },
  used: {
    bg: (phone: string) => `Връзката вече е използвана. Поискайте нова или се обадете на координатора: ${phone}.`,
    en: (phone: string) => `The link has been used already. Ask for a new one or call the coordinator: ${phone}.`,
  },
  expired: {
    bg: (phone: string) => `Срокът на връзката е изтекъл. Поискайте нова или се обадете на координатора: ${phone}.`,
    en: (phone: string) => `The link has expired. Ask for a new one or call the coordinator: ${phone}.`,
  },
  unknown: {
    bg: (phone: string) =>
      `Няма такава връзка; може би е копирана само отчасти. Поискайте нова или се обадете на координатора: ${phone}.`,
    en: (phone: string) =>
      `There is no such link; perhaps only a part of it was copied. Ask for a new one or call the coordinator: ${phone}.`,
  },
  askAgain: { bg: 'Поискайте нова връзка', en: 'Ask for a new link' },

  recoveryTitle: { bg: 'Нова парола', en: 'A new password' },
  recoveryLead: {
    bg: 'Напишете имейла си. Ще пратим връзка, от която се избира нова парола; старата важи дотогава.',
    en: 'Write your e-mail. We will send a link to choose a new password by; the old one holds until then.',
  },
  sendRecovery: { bg: 'Пратете връзка', en: 'Send the link' },
  sentRecovery: {
    bg: (mail: string) =>
      `Ако ${mail} е адрес на човек от мрежата, до минута там ще има писмо с връзка. Важи 30 минути.`,
    en: (mail: string) =>
      `If ${mail} belongs to somebody in the network, a letter with a link will be there within a minute. It holds for 30 minutes.`,
  },
  chooseTitle: { bg: 'Изберете нова парола', en: 'Choose a new password' },
  chooseFor: { bg: (name: string) => `За ${name}.`, en: (name: string) => `For ${name}.` },
  chooseHint: {
    bg: 'На другите устройства ще трябва да се влезе отново.',
    en: 'Other devices will have to sign in again.',
  },
  choose: { bg: 'Запишете и влезте', en: 'Save and sign in' },
})
