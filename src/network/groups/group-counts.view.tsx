import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { levels, levelWords } from '#src/platform/language/terms.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { DateField, SelectField, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { fieldIn, pathOf, typedIn } from '../desk/desk-page.tsx'
import { peopleField, seats } from './group.form.ts'
import { type Appearance, ageBands, type Group, type PeopleByBand, peopleIn } from './group.ts'
import { bandWords, messages } from './messages.ts'

interface ParticipantsProps {
  readonly visit: Visit
  readonly group: Group
  readonly year: number
  readonly byYear: ReadonlyMap<number, PeopleByBand>
  readonly problems: FieldProblems
}

/** The people of a year by band, with the other years beside them. */
export const GroupParticipants = ({ visit, group, year, byYear, problems }: ParticipantsProps) => {
  const { lang } = visit
  const words = messages[lang]
  const saved = byYear.get(year) ?? {}
  const path = ['groups', group.id, 'participants']
  return (
    <>
      <DeskPart title={words.ofYear(year)} hint={words.peopleHint}>
        <Form lang={lang} action={pathOf(visit, path)} problems={problems} submit={words.save}>
          <input type="hidden" name="version" value={String(group.version)} />
          <input type="hidden" name="year" value={String(year)} />
          <div class="network-desk-numbers">
            {ageBands.map((band) => (
              <TextField
                name={peopleField(band)}
                label={bandWords[lang][band]}
                value={typedIn(visit)(peopleField(band), saved[band])}
                error={problems.get(peopleField(band))}
                inputmode="numeric"
              />
            ))}
          </div>
        </Form>
        <OtherYear visit={visit} path={path} year={year} />
      </DeskPart>
      {byYear.size > 0 ? (
        <Table
          caption={words.byYear}
          columns={[
            { label: words.year },
            ...ageBands.map((band) => ({ label: bandWords[lang][band], numeric: true })),
            { label: words.all, numeric: true },
          ]}
          rows={[...byYear].map(([each, bands]) => [
            String(each),
            ...ageBands.map((band) => bands[band] ?? '–'),
            peopleIn(bands),
          ])}
        />
      ) : null}
    </>
  )
}

const OtherYear = ({ visit, path, year }: { visit: Visit; path: readonly string[]; year: number }) => (
  <DeskActs>
    {[year - 1, year + 1]
      .filter((other) => other <= visit.today.year)
      .map((other) => (
        <ButtonLink kind="quiet" href={`${pathOf(visit, path)}?year=${other}`}>
          {messages[visit.lang].ofYear(other)}
        </ButtonLink>
      ))}
  </DeskActs>
)

interface AppearancesProps {
  readonly visit: Visit
  readonly group: Group
  readonly appearances: readonly Appearance[]
  readonly problems: FieldProblems
}

/** Where a group appeared, with a form for one more. */
export const GroupAppearances = ({ visit, group, appearances, problems }: AppearancesProps) => {
  const words = messages[visit.lang]
  return (
    <>
      {appearances.length > 0 ? (
        <Table
          caption={words.appearances}
          columns={[{ label: words.title }, { label: words.date }, { label: words.level }, { label: words.remove }]}
          rows={appearances.map((each) => [
            <Marked lang={visit.lang} text={each.award ? `${each.title} – ${each.award}` : each.title} />,
            dateWords(Temporal.PlainDate.from(each.happenedOn), visit.lang, { weekday: false }),
            `${levelWords[visit.lang][each.level]}, ${each.away ? words.away : words.home}`,
            <ActButton
              action={pathOf(visit, ['groups', group.id, 'appearances', each.id, 'removal'])}
              label={words.remove}
            />,
          ])}
        />
      ) : (
        <p>{words.noAppearances}</p>
      )}
      <DeskPart title={words.addAppearance}>
        <AppearanceForm visit={visit} group={group} problems={problems} />
      </DeskPart>
    </>
  )
}

const AppearanceForm = ({ visit, group, problems }: Omit<AppearancesProps, 'appearances'>) => {
  const { lang } = visit
  const words = messages[lang]
  const field = fieldIn(visit, problems)
  const choose = { value: '', label: words.choose }
  const seatOptions = seats.map((seat) => ({ value: seat, label: seat === 'away' ? words.away : words.home }))
  const reach = levels.map((level) => ({ value: level, label: levelWords[lang][level] }))
  return (
    <Form
      lang={lang}
      action={pathOf(visit, ['groups', group.id, 'appearances'])}
      problems={problems}
      submit={words.addAppearance}
    >
      <TextField {...field('title')} label={words.title} hint={words.titleHint} />
      <DateField {...field('happened_on')} label={words.date} />
      <SelectField {...field('seat')} label={words.seat} hint={words.seatHint} options={[choose, ...seatOptions]} />
      <SelectField {...field('level')} label={words.level} options={[choose, ...reach]} />
      <TextField {...field('award')} label={words.award} hint={words.optional} />
    </Form>
  )
}
