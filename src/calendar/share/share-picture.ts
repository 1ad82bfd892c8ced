import type { Sheet } from '#src/platform/documents/typeset.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { artworkFile } from '#src/ui/artwork/draw.ts'
import { placeOf } from '../events/where-of.ts'
import { hours, knowsOnlyMonth, startHour, stateOf } from '../events/wording.ts'
import { messages as calendarMessages } from '../messages.ts'
import { leafWords } from '../poster/leaf-words.ts'
import { messages } from '../poster/messages.ts'
import { type Announced, sphereInk } from '../poster/poster.ts'
import { shareTemplate } from './share.typst.ts'

const most = { title: 160, where: 80 }

/** Leaf, title, place and artwork on 1200 by 630, to be drawn. */
export function shareSheet({ lang, event, dates: [main] }: Announced, region: string): Sheet {
  const words = messages[lang]
  const { sphere, kind, id, textLang } = event
  return {
    template: shareTemplate,
    data: {
      lang,
      textLang,
      title: excerpt(main.title ?? event.text.title, most.title) || words.untitled,
      struck: main.status === 'cancelled',
      colour: sphereInk[sphere],
      shape: sphere,
      sphere: calendarMessages[lang][sphere],
      time: knowsOnlyMonth(main) || startHour(main) === undefined ? '' : hours(main, lang),
      state: stateOf(main, lang)?.label ?? '',
      leaf: leafWords(main, lang),
      where: excerpt(
        placeOf(event, main) ?? (event.onlineUrl ? calendarMessages[lang].online : event.organisation.name),
        most.where,
      ),
      brand: `${words.name} · ${region}`,
    },
    pictures: { 'artwork.svg': artworkFile({ seed: id, sphere, kind }) },
  }
}
