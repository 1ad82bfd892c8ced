import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { instantInFull } from '#src/platform/language/instant-words.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { DateField, TextField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { pathOf, typedIn } from '../desk/desk-page.tsx'
import { type NumberGroup, type NumberKey, numberOf } from './catalogue.ts'
import { messages } from './messages.ts'
import { asOfField, sourceField } from './numbers.form.ts'
import { type Oddity, odditiesIn } from './odd-numbers.ts'
import type { EnteredFact, YearOfNumbers } from './yearly-facts.store.ts'

interface NumbersProps {
  readonly visit: Visit
  readonly year: number
  readonly groups: readonly NumberGroup[]
  readonly numbers: YearOfNumbers
  /** Last year's, by key. */
  readonly before: ReadonlyMap<string, number>
  readonly problems: FieldProblems
}

/** One year of numbers on one page: what to ask about, the form, what stood there before. */
export const NumbersView = (props: NumbersProps) => {
  const { visit, year, numbers, groups, before } = props
  const keys = groups.flatMap((group) => group.numbers)
  const odd = odditiesIn(keys, valuesOf(numbers), before)
  return (
    <>
      <p>{messages[visit.lang].lead}</p>
      <Years visit={visit} year={year} />
      {odd.length > 0 ? <Questions lang={visit.lang} year={year} odd={odd} /> : null}
      <NumbersForm {...props} />
      {numbers.replaced.length > 0 ? <History visit={visit} replaced={numbers.replaced} /> : null}
    </>
  )
}

const valuesOf = ({ facts }: YearOfNumbers): ReadonlyMap<string, number> =>
  new Map([...facts].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])))

/** „1240“, „0,5“: without spaces, so that it can be typed again. */
const typed = (value: number, lang: Lang): string => String(value).replace('.', lang === 'bg' ? ',' : '.')

const labelOf = (key: string, lang: Lang): string => numberOf(key)?.label[lang] ?? key

const yearsShown = 4

const Years = ({ visit, year }: { visit: Visit; year: number }) => (
  <Chips
    label={messages[visit.lang].years}
    look="tabs"
    chips={Array.from({ length: yearsShown }, (_, back) => visit.today.year - back).map((each) => ({
      label: messages[visit.lang].year(each),
      href: `${pathOf(visit, ['numbers'])}?year=${each}`,
      current: each === year,
    }))}
  />
)

const Questions = ({ lang, year, odd }: { lang: Lang; year: number; odd: readonly Oddity[] }) => (
  <Banner tone="warning" title={messages[lang].questions}>
    <ul>
      {odd.map((oddity) => (
        <li>{questionOf(oddity, lang, year)}</li>
      ))}
    </ul>
  </Banner>
)

function questionOf(oddity: Oddity, lang: Lang, year: number): string {
  const [label, value] = [labelOf(oddity.key, lang), typed(oddity.value, lang)]
  if (oddity.kind === 'leap') return messages[lang].leap(label, value, year - 1, typed(oddity.before, lang))
  return messages[lang].part(label, value, labelOf(oddity.whole, lang), typed(oddity.of, lang))
}

const NumbersForm = ({ visit, year, groups, numbers, before, problems }: NumbersProps) => {
  const { lang } = visit
  const words = messages[lang]
  const value = typedIn(visit)
  return (
    <Form lang={lang} action={pathOf(visit, ['numbers'])} problems={problems} submit={words.save}>
      <input type="hidden" name="year" value={String(year)} />
      <input type="hidden" name="version" value={String(numbers.version)} />
      {groups.map((group) => {
        const said = saidOf(group, numbers)
        const [asOf, source] = [asOfField(group.key), sourceField(group.key)]
        return (
          <FormPart title={group.label[lang]}>
            <div class="network-desk-numbers">
              {group.numbers.map((number) => (
                <NumberField
                  lang={lang}
                  year={year}
                  number={number}
                  before={before.get(number.key)}
                  value={value(number.key, savedOf(numbers, number.key, lang))}
                  error={problems.get(number.key)}
                />
              ))}
              <DateField name={asOf} label={words.asOf} value={value(asOf, said.asOf)} error={problems.get(asOf)} />
              <TextField
                name={source}
                label={words.source}
                hint={words.sourceHint(group.source[lang])}
                value={value(source, said.source)}
                error={problems.get(source)}
              />
            </div>
          </FormPart>
        )
      })}
    </Form>
  )
}

function savedOf({ facts }: YearOfNumbers, key: string, lang: Lang): string {
  const value = facts.get(key)?.value ?? null
  return value === null ? '' : typed(value, lang)
}

/** Day and source of a group's numbers: those of its first that has them. */
function saidOf({ numbers }: NumberGroup, { facts }: YearOfNumbers) {
  const known = numbers.flatMap(({ key }) => facts.get(key) ?? []).filter(({ value }) => value !== null)
  return { asOf: known[0]?.asOf ?? null, source: known[0]?.source ?? null }
}

interface NumberFieldProps {
  readonly lang: Lang
  readonly year: number
  readonly number: NumberKey
  readonly before: number | undefined
  readonly value: string
  readonly error: string | undefined
}

const NumberField = ({ lang, year, number, before, value, error }: NumberFieldProps) => {
  const last = before === undefined ? undefined : messages[lang].before(year - 1, typed(before, lang))
  return (
    <TextField
      name={number.key}
      label={number.label[lang]}
      hint={[number.hint?.[lang], last].filter(Boolean).join(' ') || undefined}
      value={value}
      error={error}
      inputmode={number.isDecimal ? 'decimal' : 'numeric'}
    />
  )
}

const History = ({ visit, replaced }: { visit: Visit; replaced: readonly EnteredFact[] }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <Table
      caption={words.history}
      columns={[
        { label: words.number },
        { label: words.value, numeric: true },
        { label: words.entered },
        { label: words.by },
      ]}
      rows={replaced.map((fact) => [
        labelOf(fact.key, lang),
        fact.value === null ? words.none : typed(fact.value, lang),
        instantInFull(fact.enteredAt, visit),
        fact.enteredBy ?? '–',
      ])}
    />
  )
}
