import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { dataAddress } from '../addresses.ts'
import { DataPage } from './data.view.tsx'
import { dataMessages } from './messages.ts'

/** `/calendar/data`: what the columns mean. */
export const dataPage =
  ({ settings }: House) =>
  async ({ lang }: Visit): Promise<PageAnswer> => ({
    kind: 'page',
    title: dataMessages[lang].title,
    description: dataMessages[lang].lead,
    address: dataAddress,
    main: <DataPage lang={lang} publicUrl={settings.publicUrl} />,
    cache: { tags: [] },
  })
