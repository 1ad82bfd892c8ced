import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { organisationPath } from '../addresses.ts'
import type { Correction } from './corrections.store.ts'
import { correctionMessages } from './messages.ts'

type CorrectionsProps = { visit: Pick<Visit, 'lang' | 'zone'>; corrections: readonly Correction[] }

/** What was wrong and what is right, a block each, under the day on which it was mended. */
export const CorrectionList = ({ visit: { lang, zone }, corrections }: CorrectionsProps) => {
  const words = correctionMessages[lang]
  return (
    <ul class="network-corrections">
      {corrections.map(({ path, wrong, right, toldBy, correctedAt, organisation, slug }) => {
        const day = Temporal.Instant.from(correctedAt).toZonedDateTimeISO(zone).toPlainDate()
        return (
          <li>
            <p class="network-note">
              <time datetime={day.toString()}>{dateWords(day, lang, { weekday: false })}</time> ·{' '}
              <a href={organisationPath(lang, slug)}>
                <Marked text={organisation} lang={lang} />
              </a>{' '}
              · <a href={`/${lang}${path}`}>{words.toPage}</a>
            </p>
            <dl>
              {wrong === '' ? null : (
                <div>
                  <dt>{words.wasWrong}</dt>
                  <dd lang={foreignLang(wrong, lang)}>
                    <s>{wrong}</s>
                  </dd>
                </div>
              )}
              <div>
                <dt>{wrong === '' ? words.mendedNow : words.isRight}</dt>
                <dd lang={foreignLang(right, lang)}>{right}</dd>
              </div>
              {toldBy ? (
                <div>
                  <dt>{words.toldBy}</dt>
                  <dd lang={foreignLang(toldBy, lang)}>{toldBy}</dd>
                </div>
              ) : null}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
