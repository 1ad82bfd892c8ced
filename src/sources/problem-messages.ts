import { phrases } from '#src/platform/i18n/phrases.ts'
import { mostGone } from './source.ts'

const nbsp = '\u00a0'

/** Why a source could not be read, and what to do. */
export const problemMessages = phrases({
  notFound: {
    bg: 'На този адрес няма нищо (404). Проверете адреса; внесеното остава, а ние питаме по-рядко.',
    en: 'There is nothing at this address (404). See whether it is right; what came in stays, and it is asked less often.',
  },
  goneForEver: {
    bg: `Сървърът казва, че това вече го няма (410). След ${mostGone} такива отговора спираме да питаме. Внесеното остава.`,
    en: `The server says that this is gone (410). After ${mostGone} such answers it is asked no more. What came in stays.`,
  },
  needsAccess: {
    bg: 'Сървърът иска вход. Направете календара публичен и опитайте отново.',
    en: 'The server asks for a sign-in. Make the calendar public and try again.',
  },
  status: {
    bg: (status: string) => `Сървърът отговори с код ${status}. Ще опитаме отново.`,
    en: (status: string) => `The server answered ${status}. It will be tried again.`,
  },
  timeout: {
    bg: 'Сървърът не отговори навреме. Ще опитаме отново.',
    en: 'The server did not answer in time. It will be tried again.',
  },
  unreachable: {
    bg: 'Сървърът не беше намерен. Проверете адреса; ще опитаме отново.',
    en: 'The server was not found. See whether the address is right; it will be tried again.',
  },
  internal: {
    bg: 'Този адрес е във вътрешна мрежа и не се чете.',
    en: 'This address lies in an internal network and is not read.',
  },
  tooLarge: {
    bg: `Източникът е над 20${nbsp}MB. Дайте адрес с по-кратък период.`,
    en: `The source has more than 20${nbsp}MB. Give an address with a shorter time.`,
  },
  redirects: {
    bg: 'Адресът препраща в кръг. Дайте крайния адрес.',
    en: 'The address leads round in circles. Give the final one.',
  },
  unknownFormat: {
    bg: 'Това не прилича на календар или таблица, които познаваме. Проверете дали адресът води към самия файл.',
    en: 'This does not look like a calendar or table that we know. See whether the address leads to the file itself.',
  },
  tooMuch: {
    bg: 'Файлът е твърде голям или оплетен, за да бъде прочетен докрай. Внесеното досега остава.',
    en: 'The file is too large or tangled to be read to its end. What came in so far stays.',
  },
  fileLost: {
    bg: 'Последният файл го няма на сървъра. Качете го отново или изчакайте следващото четене.',
    en: 'The last file is not on the server. Upload it again, or wait for the next reading.',
  },
  other: {
    bg: 'Източникът не беше прочетен. Ще опитаме отново.',
    en: 'The source could not be read. It will be tried again.',
  },
})
