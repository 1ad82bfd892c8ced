import type { Visit } from '#src/platform/http/visit.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { inLang, listAddress, viewAddress } from '../addresses.ts'
import { findingMessages } from '../finding/messages.ts'
import { messages } from '../messages.ts'
import { type Filter, noFilter } from './filter.form.ts'
import { weekName } from './views.ts'

interface SwitchProps {
  visit: Visit
  current: 'list' | 'month' | 'week' | 'day'
  /** The day that the views are to show. */
  on?: Temporal.PlainDate | undefined
  filter?: Filter | undefined
  /** A map stands beside the list. */
  hasMap?: boolean | undefined
}

/** The same dates as a list, a month, a week, a day or on the map; what was chosen stays chosen. */
export const ViewSwitch = ({ visit, current, on = visit.today, filter = noFilter, hasMap = true }: SwitchProps) => {
  const { lang } = visit
  const words = messages[lang]
  const list = listAddress({ ...filter, page: 1 })
  const views = {
    list,
    month: viewAddress(on.toPlainYearMonth().toString(), filter),
    week: viewAddress(weekName(on), filter),
    day: viewAddress(on.toString(), filter),
  }
  const chips = (['list', 'month', 'week', 'day'] as const).map((view) => ({
    label: words[view],
    href: inLang(lang, views[view]),
    current: view === current,
  }))
  const map = { label: findingMessages[lang].map, href: `${inLang(lang, list)}#map` }
  return <Chips label={words.views} look="tabs" chips={hasMap ? [...chips, map] : chips} />
}
