import { cuttingUpload } from '#src/media/index.ts'
import { ofOrganisation } from '#src/network/index.ts'
import type { Part } from '#src/platform/parts.ts'
import { newsDeskPath } from '../desk/addresses.ts'
import { writers } from '../desk/desk-page.tsx'
import { addMentionAct, mentionsPage, removeMentionAct } from './mentions.routes.tsx'
import { mentionMessages } from './messages.ts'
import { newsMeasures } from './news-measures.ts'

const write = 'news.mention.write'
/** Some seconds of work: six at once, then one in five seconds, for each visitor. */
const uploadCost = 5
const at = '/:lang{(?:bg|en)}/desk/news/:organisation/mentions'

/** The register of what the media wrote; it is counted with the news themselves. */
export const mentions: Part = {
  actions: {
    [write]: {
      roles: writers,
      about: { bg: 'записва споменавания в медиите', en: 'writes down mentions in the media' },
    },
  },
  routes: (house) => {
    const subject = ofOrganisation(house)
    return [
      { method: 'GET', path: at, action: write, subject, handle: mentionsPage(house) },
      {
        ...{ method: 'POST' as const, path: at, action: write, subject, handle: addMentionAct(house) },
        ...{ upload: cuttingUpload, cost: uploadCost },
      },
      { method: 'POST', path: `${at}/:mention/removal`, action: write, subject, handle: removeMentionAct(house) },
    ]
  },
  desk: [
    {
      label: { bg: mentionMessages.bg.title, en: mentionMessages.en.title },
      action: write,
      of: 'organisation',
      path: (lang, slug) => newsDeskPath(lang, slug, 'mentions'),
    },
  ],
  measures: newsMeasures,
}
