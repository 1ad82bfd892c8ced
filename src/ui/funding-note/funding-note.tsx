import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Flag, type FundingEmblem } from './flag.tsx'

export type FundingNoteProps = {
  emblem?: FundingEmblem | undefined
  funder: string
  /** The sentence that the contract asks for. */
  sentence: string
  /** „Договор № 185/2024“ */
  contract?: Child
  /** Language of the words where it differs from the page's. */
  lang?: Lang | undefined
}

/** Who pays for something: emblem, name, sentence, contract. The name stands in words whatever the emblem says. */
export const FundingNote = ({ emblem, funder, sentence, contract, lang }: FundingNoteProps) => (
  <div class="ui-funding-note">
    {emblem ? <Flag emblem={emblem} /> : null}
    <div class="ui-funding-note-words">
      <p class="ui-funding-note-funder" lang={lang}>
        {funder}
      </p>
      <p lang={lang}>{sentence}</p>
      {contract ? <p class="ui-funding-note-contract">{contract}</p> : null}
    </div>
  </div>
)
