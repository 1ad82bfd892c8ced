import { calendarPath, dataPath, feedPath } from '#src/calendar/index.ts'
import { networkPath } from '#src/network/index.ts'
import { newsFeedPath, newsPath } from '#src/news/index.ts'
import type { FileAnswer } from '#src/platform/http/answer.ts'
import type { House } from '#src/platform/module.ts'
import { accessibilityPath, contactsPath, privacyPath } from './legal/addresses.ts'
import { messages } from './messages.ts'

/** `/llms.txt`: what this site is and where its contents can be had whole, for programs that read it for somebody. */
export function llms({ settings }: House): FileAnswer {
  const at = (path: string) => `${settings.publicUrl}${path}`
  const link = (title: string, path: string, about: string) => `- [${title}](${at(path)}): ${about}`
  const feed = (format: string) => feedPath('bg').replace(/ics$/, format)
  const body = [
    `# ${messages.en.siteTitle}`,
    '',
    `> ${messages.en.description} ${messages.bg.description}`,
    '',
    'Every page exists in Bulgarian (/bg) and English (/en). Dates are local to Europe/Sofia unless a page says otherwise.',
    'Free to use when the source is named: the organiser and the address of the page.',
    '',
    '## Pages',
    link('Calendar', calendarPath('en'), 'all coming events; filters are in the query'),
    link('News', newsPath('en'), 'news, reports, press releases and public notices; filters are in the query'),
    link('Partners', networkPath('en'), 'libraries, community centres and others, with opening hours and contacts'),
    '',
    '## Data',
    link('iCalendar', feed('ics'), 'events of the network, takes the query of the calendar'),
    link('JSON Feed', feed('json'), 'the same with every date in `_event`'),
    link('CSV', feed('csv'), 'the same as a table'),
    link('Atom', feed('atom'), 'the latest announced or changed'),
    link('RSS 2.0', feed('rss'), 'the same for older programs'),
    link(
      'News as JSON Feed',
      newsFeedPath('bg', {}, 'json'),
      'the latest news with their whole text; takes the query of the news',
    ),
    link('News as Atom', newsFeedPath('bg', {}, 'atom'), 'the same for readers of news'),
    link('Data dictionary', dataPath('en'), 'what the columns mean'),
    link('Sitemap', '/sitemap.xml', 'every public page with the day of its last change'),
    '',
    '## About',
    link('Privacy', privacyPath('en'), 'what is kept of people; pages of the desk are not for programs'),
    link('Accessibility', accessibilityPath('en'), 'what works for whom'),
    link('Contacts', contactsPath('en'), 'who keeps the site'),
  ]
  return {
    kind: 'file',
    type: 'text/plain; charset=utf-8',
    body: `${body.join('\n')}\n`,
    address: '/llms.txt',
    cache: { tags: [] },
  }
}
