import type { Lang } from '#src/platform/i18n/lang.ts'
import { CheckboxGroup } from '#src/ui/field/field.tsx'
import { FundingNote } from '#src/ui/funding-note/funding-note.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { type FundingMark, fundingWords, isInForce } from './funding-mark.ts'
import { messages } from './messages.ts'

/** Who pays for the thing above: one note a mark, nothing for none. */
export const FundingNotes = ({ lang, marks = [] }: { lang: Lang; marks?: readonly FundingMark[] | undefined }) => (
  <>
    {marks.map((mark) => {
      const { funder, sentence, lang: own } = fundingWords(mark, lang)
      return (
        <FundingNote
          emblem={mark.emblem ?? undefined}
          funder={funder}
          sentence={sentence}
          contract={
            mark.contract ? <Marked lang={lang} text={messages[lang].contractWords(mark.contract)} /> : undefined
          }
          lang={own === lang ? undefined : own}
        />
      )
    })}
  </>
)

interface FundingFieldProps {
  readonly lang: Lang
  readonly label: string
  /** All marks of the organisation. */
  readonly marks: readonly FundingMark[]
  readonly today: string
  /** On the thing already: these stay to choose after their end. */
  readonly attached: readonly string[]
  readonly chosen: readonly string[]
}

/** Which marks a thing carries: those in force, and those that it has already. Nothing where there are none. */
export const FundingField = ({ lang, label, marks, today, attached, chosen }: FundingFieldProps) => {
  const offered = marks.filter((mark) => isInForce(mark, today) || attached.includes(mark.id))
  if (offered.length === 0) return null
  const options = offered.map((mark) => {
    const { funder, lang: own } = fundingWords(mark, lang)
    return { value: mark.id, label: funder, lang: own === lang ? undefined : own }
  })
  return <CheckboxGroup name="funding" label={label} options={options} values={chosen} />
}
