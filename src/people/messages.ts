import { phrases } from '#src/platform/i18n/phrases.ts'

/** What stands by the fields of persons and passwords, wherever they are filled in. */
export const messages = phrases({
  name: { bg: 'Име и фамилия', en: 'Name' },
  nameHint: { bg: 'Така го виждат колегите.', en: 'How colleagues see you.' },
  nameMissing: { bg: 'Напишете името и фамилията си.', en: 'Write your name.' },
  mail: { bg: 'Имейл', en: 'E-mail' },
  password: { bg: 'Парола', en: 'Password' },
  passwordOptional: { bg: 'Парола (по желание)', en: 'Password (optional)' },
  newPassword: { bg: 'Нова парола', en: 'New password' },
  passwordHint: {
    bg: 'Поне 10 знака; няколко думи наред се помнят най-лесно.',
    en: 'At least 10 characters; a few words in a row are easiest to remember.',
  },
  passwordOptionalHint: {
    bg: 'Поне 10 знака. Без парола влизате с връзка, която пращаме по имейла.',
    en: 'At least 10 characters. Without one you sign in by a link that we send to your e-mail.',
  },
  passwordMissing: { bg: 'Напишете парола.', en: 'Write a password.' },
  passwordShort: {
    bg: 'Паролата е по-къса от 10 знака. Добавете още дума или две.',
    en: 'The password is shorter than 10 characters. Add a word or two.',
  },
  passwordLong: {
    bg: 'Паролата е по-дълга от 200 знака. Съкратете я.',
    en: 'The password is longer than 200 characters. Shorten it.',
  },
  passwordCommon: {
    bg: 'Тази парола е сред първите, които се опитват. Изберете няколко думи, които никой друг не би сложил заедно.',
    en: 'This password is among the first that are tried. Choose a few words that only you would put together.',
  },
  passwordOwn: {
    bg: 'Паролата повтаря името или имейла. Изберете нещо, което другите не знаят.',
    en: 'The password repeats your name or e-mail. Choose something that others do not know.',
  },
  busy: {
    bg: 'В момента влизат много хора наведнъж. Опитайте след минута; написаното е запазено, без паролата.',
    en: 'Many people are signing in at once. Try again in a minute; what you typed is kept, without the password.',
  },
  ownDevice: { bg: 'Това е мое устройство', en: 'This is my own device' },
  ownDeviceHint: {
    bg: 'Отбележете го само на свой компютър или телефон: 90 дни няма да питаме отново.',
    en: 'Tick it only on your own computer or telephone: for 90 days we will not ask again.',
  },
})
