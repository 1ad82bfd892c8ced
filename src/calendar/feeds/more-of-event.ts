import { organisationAddress } from '#src/network/index.ts'
import { escapeXml } from '#src/platform/feeds/write-xml.ts'
import type { MoreToWrite, ParticipantToWrite } from '#src/platform/icalendar/write-more.ts'
import { feedAddress, inLang } from '../addresses.ts'
import type { FeedFrame } from './feed-frame.ts'
import { describe, type FeedEvent, textIn, urlOf } from './told-event.ts'

/**
 * House, partners, text and data of an event as RFC 9073 and 9253 have them: for its own file, a whole feed would grow by half.
 * `data` is what its page tells search engines.
 */
export function moreOfEvent(event: FeedEvent, frame: FeedFrame, data: string | null): MoreToWrite {
  const { lang, publicUrl } = frame
  const house = event.venueId === null ? undefined : frame.houses.get(event.venueId)
  const { text } = textIn(event, lang)
  const organiser = frame.organisations.get(event.organisationId)?.slug
  return {
    html: describe(event, text, house, frame)
      .split('\n\n')
      .map((part) => `<p>${escapeXml(part).replaceAll('\n', '<br>')}</p>`)
      .join(''),
    data,
    place:
      house === undefined || event.venueId === null
        ? null
        : { uid: event.venueId, name: house.name, geo: pointOf(house.latitude, house.longitude) },
    participants: event.details.roles.flatMap((role, number) =>
      participantOf(role, `${event.id}-${number + 1}`, frame),
    ),
    links: [
      { rel: 'alternate', type: 'text/html', url: urlOf(event, frame) },
      ...(organiser === undefined
        ? []
        : [
            {
              rel: 'collection',
              type: 'text/calendar',
              url: `${publicUrl}${inLang(lang, feedAddress({ organisation: organiser }))}`,
            },
          ]),
    ],
  }
}

const pointOf = (latitude: number | null, longitude: number | null) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

function participantOf(
  { role, organisationId, name }: FeedEvent['details']['roles'][number],
  uid: string,
  { lang, publicUrl, organisations }: FeedFrame,
): ParticipantToWrite[] {
  const type = role === 'participant' ? 'PERFORMER' : 'ACTIVE'
  if (organisationId === null) return name === null ? [] : [{ uid, type, name, url: null }]
  const known = organisations.get(organisationId)
  if (!known) return []
  const url = `${publicUrl}${inLang(lang, organisationAddress(known.slug))}`
  return [{ uid: organisationId, type, name: known.name, url }]
}
