/** The text of an iCalendar file; every event is given by its lines, without BEGIN and END. */
export const aCalendarFile = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//Test//BG',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines.trim().split(/\s*\n\s*/), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** A TEXT value as RFC 5545 (3.3.11) writes it. */
export const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
