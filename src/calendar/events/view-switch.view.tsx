import type { Visit } from '#src/platform/http/visit.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { inLang, listAddress, viewAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { weekName } from './views.ts'

/** The same days as a list, a month, a week or a day. `on` is the day that the views are to show. */
export const ViewSwitch = ({
  visit,
  current,
  on = visit.today,
}: {
  visit: Visit
  current: 'list' | 'month' | 'week' | 'day'
  on?: Temporal.PlainDate
}) => {
  const { lang } = visit
  const words = messages[lang]
  const views = {
    list: listAddress(),
    month: viewAddress(on.toPlainYearMonth().toString()),
    week: viewAddress(weekName(on)),
    day: viewAddress(on.toString()),
  }
  const chips = (['list', 'month', 'week', 'day'] as const).map((view) => ({
    label: words[view],
    href: inLang(lang, views[view]),
    current: view === current,
  }))
  return <Chips label={words.views} look="tabs" chips={chips} />
}
