import { contentLine, escapeText, webAddress } from './write-lines.ts'

/** A house (RFC 9073, 7.2). `uid` says which, the same in every file. */
export interface PlaceToWrite {
  readonly uid: string
  readonly name: string
  readonly geo: { readonly latitude: number; readonly longitude: number } | null
}

/** Somebody who takes part (RFC 9073, 7.1), by the page that tells of him, never by a personal address. */
export interface ParticipantToWrite {
  readonly uid: string
  /** RFC 9073, 6.2: who plays or speaks, or whoever else is active. */
  readonly type: 'ACTIVE' | 'PERFORMER'
  readonly name: string
  readonly url: string | null
}

/** What newer programs read beside RFC 5545; older ones pass it over. */
export interface MoreToWrite {
  /** The text as HTML (RFC 9073, 6.5); nothing from outside may stand in it unescaped. */
  readonly html: string
  /** The event as JSON-LD of schema.org (RFC 9073, 6.6). */
  readonly data: string | null
  readonly place: PlaceToWrite | null
  readonly participants: readonly ParticipantToWrite[]
  /** RFC 9253, 8.2. */
  readonly links: readonly { readonly rel: string; readonly type: string; readonly url: string }[]
}

const structuredData = 'STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=application/ld+json;SCHEMA="https://schema.org/Event"'

/** Lines for the end of a VEVENT: properties first, then the components in it. */
export const moreLines = ({ html, data, place, participants, links }: MoreToWrite): string =>
  [
    contentLine(`STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:${escapeText(html)}`),
    ...(data === null ? [] : [contentLine(`${structuredData}:${escapeText(data)}`)]),
    ...links.map(({ rel, type, url }) => lineOf(`LINK;VALUE=URI;LINKREL=${rel};FMTTYPE=${type}`, webAddress(url))),
    ...(place ? [placeLines(place)] : []),
    ...participants.map(participantLines),
  ].join('')

const lineOf = (name: string, value: string | null): string => (value ? contentLine(`${name}:${value}`) : '')

const placeLines = ({ uid, name, geo }: PlaceToWrite): string =>
  `BEGIN:VLOCATION\r\n${lineOf('UID', escapeText(uid))}${lineOf('NAME', escapeText(name))}${
    geo ? lineOf('GEO', `${geo.latitude};${geo.longitude}`) : ''
  }END:VLOCATION\r\n`

const participantLines = ({ uid, type, name, url }: ParticipantToWrite): string =>
  `BEGIN:PARTICIPANT\r\n${lineOf('UID', escapeText(uid))}PARTICIPANT-TYPE:${type}\r\n${lineOf('SUMMARY', escapeText(name))}${lineOf(
    'URL',
    url === null ? null : webAddress(url),
  )}END:PARTICIPANT\r\n`
