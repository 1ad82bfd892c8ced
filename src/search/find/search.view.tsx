import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import type { Searchable, SearchDocument } from '#src/platform/module.ts'
import { Button } from '#src/ui/button/button.tsx'
import { type Chip, Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { searchPath } from '../addresses.ts'
import { choiceWords, messages } from '../messages.ts'
import { type Choice, type ChoiceGroup, choiceGroups, isChosen } from './choice.ts'
import { markFound, type Piece, passageOf } from './highlight.ts'
import { mostLetters } from './query.ts'
import { type Found, perPage, type SearchResult } from './search.ts'

interface ResultsProps {
  readonly visit: Visit
  readonly searchables: readonly Searchable[]
  readonly text: string
  readonly choice: Choice
  readonly result: SearchResult
  readonly names: ReadonlyMap<string, string>
  /** Something was chosen that is offered nowhere. */
  readonly isWrong: boolean
  /** No index stands yet: nobody can say that there is nothing. */
  readonly isMaking: boolean
}

/** Folded but for the kinds, of which there are few. */
const mostChoices = 24

/** The field, the choices with their counts, and what there is. */
export const resultsPage = (props: ResultsProps) => {
  const { visit, text } = props
  const { lang } = visit
  return (
    <div class="ui-wrap search-page">
      <h1>{messages[lang].search}</h1>
      <SearchForm lang={lang} text={text} />
      {text === '' ? <p class="search-lead">{messages[lang].lead}</p> : <Results {...props} />}
    </div>
  )
}

/** A plain form; where scripts run, `search-box` offers what may be meant while one types. */
const SearchForm = ({ lang, text }: { lang: Lang; text: string }) => {
  const words = messages[lang]
  return (
    <search-box class="search-box" data-suggestions={`/${lang}/search/suggestions`}>
      <form class="search-form" method="get" action={searchPath(lang)} aria-label={words.search}>
        <label class="search-label" for="q">
          {words.field}
        </label>
        <div class="search-line">
          <input
            class="search-field"
            id="q"
            name="q"
            type="search"
            value={text}
            maxlength={mostLetters}
            autocomplete="off"
            enterkeyhint="search"
          />
          <Button>{words.show}</Button>
        </div>
      </form>
    </search-box>
  )
}

const Results = (props: ResultsProps) => {
  const { visit, text, result, choice, isMaking } = props
  const { lang } = visit
  const words = messages[lang]
  if (isMaking) return <p class="search-note">{words.making}</p>
  if (result.total === 0 && !isChosen(choice))
    return (
      <EmptyState title={words.none(text)} actions={[{ label: words.toCalendar, href: `/${lang}/calendar` }]}>
        <p>{words.noneHint}</p>
      </EmptyState>
    )
  return (
    <>
      <Notes {...props} />
      <p class="search-count" role="status">
        {result.isMore ? words.over(result.total) : words.count(result.total)}
      </p>
      <Choices {...props} />
      {result.total === 0 ? (
        <EmptyState title={words.noneChosen} actions={[{ label: words.clear, href: searchPath(lang, { q: text }) }]} />
      ) : (
        <ol class="search-results">
          {result.found.map((found) => (
            <Result {...props} found={found} />
          ))}
        </ol>
      )}
      <Pages {...props} />
    </>
  )
}

const quoted = (words: readonly string[], lang: Lang): string =>
  words.map((word) => (lang === 'bg' ? `„${word}“` : `“${word}”`)).join(', ')

/** What was understood otherwise than it was typed. */
const Notes = ({ visit: { lang }, text, result, isWrong }: ResultsProps) => {
  const words = messages[lang]
  const seen = wordsFor(result)
  return (
    <>
      {result.corrected.length > 0 && seen.length > 0 ? (
        <p class="search-note">{words.instead(text, quoted(seen, lang))}</p>
      ) : null}
      {result.isPartial ? <p class="search-note">{words.partial}</p> : null}
      {result.unknown.length > 0 ? (
        <p class="search-note">{words.without(quoted(result.unknown, lang), result.unknown.length)}</p>
      ) : null}
      {isWrong ? <p class="search-note">{words.wrongChoice}</p> : null}
    </>
  )
}

/** The corrected words as they stand in the best results: stems are no words. */
function wordsFor({ corrected, found }: SearchResult): string[] {
  const terms = new Set(corrected)
  const pieces = found.flatMap(({ document: { texts, keywords = [] } }) =>
    [...Object.values(texts).flatMap(({ title, lead = '' }) => [title, lead]), ...keywords].flatMap((each) =>
      markFound(each, terms).filter((piece) => piece.found),
    ),
  )
  return [...new Set(pieces.map(({ text }) => text.toLowerCase()))].slice(0, 3)
}

/** The kinds stand open, the rest is folded: on a phone they would push the results off the screen. */
const Choices = (props: ResultsProps) => {
  const words = messages[props.visit.lang]
  const groups = choiceGroups.filter((group) => group !== 'kind').map((group) => chipsOf(props, group))
  const isOpen = choiceGroups.some((group) => group !== 'kind' && props.choice[group] !== undefined)
  return (
    <div class="search-choices">
      {chipsOf(props, 'kind')}
      {groups.some((group) => group !== null) ? (
        <details class="search-more" open={isOpen}>
          <summary class="ui-chips-chip">{words.more}</summary>
          {groups}
        </details>
      ) : null}
    </div>
  )
}

function chipsOf({ visit: { lang }, searchables, text, choice, result, names }: ResultsProps, group: ChoiceGroup) {
  const words = messages[lang]
  const chosen = choice[group]
  const labelOf = (value: string): string | undefined => {
    if (group === 'kind') return searchables.find(({ kind }) => kind === value)?.label[lang]
    if (group === 'organisation' || group === 'place') return names.get(value)
    return choiceWords[lang][value as keyof (typeof choiceWords)[Lang]]
  }
  const counts = result.counts[group]
  const values = [...counts.keys()].filter((value) => value !== chosen).slice(0, mostChoices)
  const chips = [...(chosen === undefined ? [] : [chosen]), ...values].flatMap((value): Chip[] => {
    const label = labelOf(value)
    const current = value === chosen
    const href = searchPath(lang, { q: text, ...choice, [group]: current ? undefined : value })
    const count = result.areCounted ? (counts.get(value) ?? 0) : undefined
    return label === undefined ? [] : [{ label, count, current, removes: words.remove, href }]
  })
  if (chips.length < 2 && chosen === undefined) return null
  return <Chips label={words[group]} labelled chips={chips} />
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
)

const Result = ({ visit: { lang }, searchables, result, found }: ResultsProps & { found: Found }) => {
  const { document, kind } = found
  const own = document.texts[lang]
  const text = own ?? document.texts[otherLang(lang)]
  if (!text) return null
  const foreign = own ? undefined : otherLang(lang)
  const passage = saidOf(document, own ? lang : otherLang(lang), result.terms)
  return (
    <li class="search-result">
      <p class="search-result-kind">{searchables.find((each) => each.kind === kind)?.one[lang]}</p>
      <h2 class="search-result-title">
        <a href={`/${lang}${document.address}`} lang={foreign}>
          <Marked pieces={markFound(text.title, result.terms)} />
        </a>
      </h2>
      {document.details ? (
        <p class="search-result-details">
          {document.state ? <strong>{document.state[lang]} · </strong> : null}
          <Marked pieces={markFound(document.details[lang].join(' · '), result.terms)} />
        </p>
      ) : null}
      {passage ? (
        <p class="search-result-passage" lang={passage.lang === lang ? undefined : passage.lang}>
          <Marked pieces={passage.pieces} />
        </p>
      ) : null}
    </li>
  )
}

/** The words around what was found, in the language of the title; in the other only where this one says nothing more. */
const saidOf = ({ texts }: SearchDocument, lang: Lang, terms: ReadonlySet<string>) =>
  [lang, otherLang(lang)]
    .map((each) => {
      const { lead, body } = texts[each] ?? {}
      return { lang: each, pieces: passageOf([lead, body].filter((part) => part).join(' '), terms) }
    })
    .find(({ pieces }) => pieces.length > 0)

const Pages = ({ visit: { lang }, text, choice, result }: ResultsProps) => {
  const words = messages[lang]
  const { page } = result
  const pages = Math.ceil(result.total / perPage)
  if (pages < 2) return null
  const to = (number: number) => searchPath(lang, { q: text, ...choice, page: number })
  return (
    <Pagination
      label={words.pages}
      previous={page > 1 ? { label: words.previous, href: to(page - 1) } : undefined}
      position={words.pageOf(page, pages)}
      next={page < pages ? { label: words.next, href: to(page + 1) } : undefined}
    />
  )
}
