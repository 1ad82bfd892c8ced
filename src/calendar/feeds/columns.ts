import { organisationAddress } from '#src/network/index.ts'
import type { CsvCell } from '#src/platform/csv/write-csv.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { inLang } from '../addresses.ts'
import { accessTermsWords } from '../events/detail-facts.ts'
import { isSeries } from '../events/event.ts'
import { stateOf } from '../events/wording.ts'
import type { FeedFrame } from './feed-frame.ts'
import type { ToldDate } from './told-date.ts'
import { partnersOf } from './told-event.ts'

export type ColumnType = 'text' | 'code' | 'time' | 'number' | 'yes-no' | 'address' | 'list'

/** A column of the table and a field of `_event`: its name, what it means in both languages, and where it comes from. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly about: Readonly<Record<Lang, string>>
  readonly value: (date: ToldDate, frame: FeedFrame) => CsvCell | readonly string[]
}

const organiserOf = ({ event }: ToldDate, { organisations }: FeedFrame) => organisations.get(event.organisationId)
const cents = (amount: number | null | undefined) => (amount === null || amount === undefined ? null : amount / 100)

/** One list for the table, the JSON and the page that explains both. */
export const columns: readonly Column[] = [
  {
    name: 'event',
    type: 'code',
    about: { bg: 'Номер на събитието; не се променя.', en: 'Id of the event; it never changes.' },
    value: ({ event }) => event.id,
  },
  {
    name: 'date_id',
    type: 'code',
    about: {
      bg: 'Датата в поредицата, както е била определена най-напред; заедно с event е ключ на реда.',
      en: 'The date within its series as first fixed; with event it is the key of the row.',
    },
    value: ({ recurrenceId }) => recurrenceId,
  },
  {
    name: 'url',
    type: 'address',
    about: { bg: 'Страницата на датата.', en: 'The page of the date.' },
    value: ({ url }) => url,
  },
  {
    name: 'title',
    type: 'text',
    about: { bg: 'Заглавие.', en: 'Title.' },
    value: ({ text }) => text.title,
  },
  {
    name: 'text_language',
    type: 'code',
    about: { bg: 'Език на текста: bg или en.', en: 'Language of the words: bg or en.' },
    value: ({ textLang }) => textLang,
  },
  {
    name: 'lead',
    type: 'text',
    about: { bg: 'Събитието в едно изречение.', en: 'The event in one sentence.' },
    value: ({ text }) => text.lead,
  },
  {
    name: 'starts',
    type: 'time',
    about: {
      bg: 'Начало: дата и час с отместване, само дата за цял ден, само месец за план без ден.',
      en: 'Beginning: date and time with offset, a date alone for whole days, a month alone for a plan without a day.',
    },
    value: ({ starts }) => starts,
  },
  {
    name: 'ends',
    type: 'time',
    about: {
      bg: 'Край; за цели дни е последният ден. Празно, когато никой не го е казал.',
      en: 'End; for whole days the last day. Empty where nobody said it.',
    },
    value: ({ ends }) => ends,
  },
  {
    name: 'zone',
    type: 'code',
    about: { bg: 'Часова зона (IANA).', en: 'Time zone (IANA).' },
    value: ({ zone }) => zone,
  },
  {
    name: 'series',
    type: 'yes-no',
    about: { bg: 'Датата е от поредица.', en: 'The date is one of a series.' },
    value: ({ event }) => isSeries(event),
  },
  {
    name: 'state',
    type: 'code',
    about: {
      bg: 'planned-month, planned, confirmed, new-date, new-hour, new-place, postponed, cancelled или held.',
      en: 'planned-month, planned, confirmed, new-date, new-hour, new-place, postponed, cancelled or held.',
    },
    value: ({ state }) => state,
  },
  {
    name: 'state_words',
    type: 'text',
    about: {
      bg: 'Същото с думи: „нова дата (беше 26 ноември)“.',
      en: 'The same in words: “new date (was 26 November)”.',
    },
    value: ({ timed }, { lang }) => stateOf(timed, lang)?.label,
  },
  {
    name: 'reason',
    type: 'text',
    about: { bg: 'Защо е променено.', en: 'Why it was changed.' },
    value: ({ text }) => text.reason,
  },
  {
    name: 'sphere',
    type: 'code',
    about: { bg: 'Направление: culture, education или science.', en: 'Field: culture, education or science.' },
    value: ({ event }) => event.sphere,
  },
  {
    name: 'topics',
    type: 'list',
    about: { bg: 'Теми.', en: 'Topics.' },
    value: ({ event }) => event.details.topics,
  },
  {
    name: 'audiences',
    type: 'list',
    about: { bg: 'За кого.', en: 'For whom.' },
    value: ({ event }) => event.details.audiences,
  },
  {
    name: 'audience_words',
    type: 'text',
    about: { bg: 'За кого, с думите на организатора.', en: 'For whom, in the words of the organiser.' },
    value: ({ text }) => text.audience,
  },
  {
    name: 'age_from',
    type: 'number',
    about: { bg: 'Най-малка възраст.', en: 'Least age.' },
    value: ({ event }) => event.details.ageFrom,
  },
  {
    name: 'age_to',
    type: 'number',
    about: { bg: 'Най-голяма възраст.', en: 'Greatest age.' },
    value: ({ event }) => event.details.ageTo,
  },
  {
    name: 'spoken_language',
    type: 'code',
    about: {
      bg: 'Език, на който се говори, когато не е български.',
      en: 'Language spoken, where it is not Bulgarian.',
    },
    value: ({ event }) => event.details.language,
  },
  {
    name: 'free',
    type: 'yes-no',
    about: {
      bg: 'Входът е свободен. Празно, когато никой не го е казал.',
      en: 'Admission is free. Empty where nobody said.',
    },
    value: ({ event: { price } }) => price && price.from === 0 && !price.to,
  },
  {
    name: 'price_from',
    type: 'number',
    about: { bg: 'Най-ниска цена.', en: 'Lowest price.' },
    value: ({ event }) => cents(event.price?.from),
  },
  {
    name: 'price_to',
    type: 'number',
    about: { bg: 'Най-висока цена.', en: 'Highest price.' },
    value: ({ event }) => cents(event.price?.to),
  },
  {
    name: 'currency',
    type: 'code',
    about: { bg: 'Валута (ISO 4217).', en: 'Currency (ISO 4217).' },
    value: ({ event }) => event.price?.currency,
  },
  {
    name: 'booking',
    type: 'code',
    about: { bg: 'Записване: needed (нужно) или possible (възможно).', en: 'Booking: needed or possible.' },
    value: ({ event }) => event.details.booking,
  },
  {
    name: 'place',
    type: 'text',
    about: { bg: 'Място.', en: 'Place.' },
    value: ({ place }) => place,
  },
  {
    name: 'room',
    type: 'text',
    about: { bg: 'Зала.', en: 'Room.' },
    value: ({ room }) => room,
  },
  {
    name: 'address',
    type: 'text',
    about: { bg: 'Адрес.', en: 'Address.' },
    value: ({ house }) => house?.address,
  },
  {
    name: 'settlement',
    type: 'text',
    about: { bg: 'Населено място.', en: 'Settlement.' },
    value: ({ settlement }) => settlement,
  },
  {
    name: 'latitude',
    type: 'number',
    about: { bg: 'Географска ширина (WGS 84).', en: 'Latitude (WGS 84).' },
    value: ({ house }) => house?.latitude,
  },
  {
    name: 'longitude',
    type: 'number',
    about: { bg: 'Географска дължина (WGS 84).', en: 'Longitude (WGS 84).' },
    value: ({ house }) => house?.longitude,
  },
  {
    name: 'online_url',
    type: 'address',
    about: { bg: 'Къде се включват онлайн.', en: 'Where to join online.' },
    value: ({ event }) => event.onlineUrl,
  },
  {
    name: 'step_free',
    type: 'code',
    about: {
      bg: 'Вход без стъпала: yes (да), no (не), unknown (непроверено).',
      en: 'Step-free entrance: yes, no, unknown (not checked).',
    },
    value: ({ house }) => house?.access?.step_free,
  },
  {
    name: 'access_words',
    type: 'text',
    about: {
      bg: 'Какво прави организаторът за достъпност.',
      en: 'What the organiser does so that more people can take part.',
    },
    value: ({ event }, { lang }) => accessTermsWords(event.details, lang),
  },
  {
    name: 'organiser',
    type: 'text',
    about: { bg: 'Организатор.', en: 'Organiser.' },
    value: (date, frame) => organiserOf(date, frame)?.name,
  },
  {
    name: 'organiser_url',
    type: 'address',
    about: { bg: 'Страницата на организатора.', en: 'The page of the organiser.' },
    value: (date, frame) => {
      const organiser = organiserOf(date, frame)
      return organiser && `${frame.publicUrl}${inLang(frame.lang, organisationAddress(organiser.slug))}`
    },
  },
  {
    name: 'partners',
    type: 'list',
    about: { bg: 'Съорганизатори, домакини и участници.', en: 'Co-organisers, hosts and those who take part.' },
    value: ({ event }, frame) => partnersOf(event, frame),
  },
  {
    name: 'updated',
    type: 'time',
    about: { bg: 'Последна промяна (UTC).', en: 'Last change (UTC).' },
    value: ({ event }) => event.updatedAt,
  },
]
