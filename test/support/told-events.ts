import { noDetails } from '#src/calendar/events/event-details.ts'
import { aChange, anEvent, chitalishte, chitalishteHall, libraryHall, words } from './calendar.ts'

export const uuid = (last: number) => `00000000-0000-7000-8000-00000000000${last}`
export const hostile = '=HYPERLINK("x") <b>&\r\nBEGIN:VEVENT\u0007'

/** Says everything that an event can say. */
export const full = anEvent({
  id: uuid(1),
  slug: 'full',
  venueId: libraryHall,
  onlineUrl: 'https://meet.example.org/a?b=1&c=2',
  price: { from: 300, to: 500, currency: 'EUR' },
  sequence: 4,
  texts: {
    bg: words('Вечер на книгата', { lead: 'Среща с автора.', body: 'Вход от двора.\n\nЕла.', audience: 'за ученици' }),
  },
  details: {
    ...noDetails,
    topics: ['books', 'languages'],
    audiences: ['pupils'],
    access: ['sign-language', 'subtitles'],
    ageFrom: 7,
    ageTo: 12,
    language: 'en',
    booking: 'needed',
    roles: [
      { role: 'co-organiser', organisationId: chitalishte, name: null },
      { role: 'participant', organisationId: null, name: 'Хор „Дунав“' },
    ],
  },
})
export const series = anEvent({
  id: uuid(2),
  slug: 'series',
  sphere: 'science',
  organisationId: chitalishte,
  venueId: chitalishteHall,
  starts: '2026-11-28T18:00:00',
  ends: '2026-11-28T19:00:00',
  rule: 'FREQ=WEEKLY;COUNT=8',
  texts: { bg: words('Кръжок'), en: words('Science club') },
  changes: [
    aChange('2026-12-05T18:00:00', { status: 'cancelled' }),
    aChange('2026-12-12T18:00:00', { venueId: libraryHall }),
  ],
})
export const strange = anEvent({
  id: uuid(3),
  slug: 'strange',
  starts: '2026-12-24',
  ends: '2026-12-27',
  texts: { bg: words(hostile) },
})
export const plan = anEvent({
  id: uuid(4),
  slug: 'plan',
  status: 'planned',
  starts: '2027-03-01',
  ends: null,
  texts: { bg: words('Празник') },
  details: { ...noDetails, precise: 'month' },
})
export const events = [full, series, strange, plan]
