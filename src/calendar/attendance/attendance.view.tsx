import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { type Attendance, adultBands, adultsOf, methods, totalOf } from './attendance.ts'
import { messages } from './messages.ts'

interface FormsProps {
  readonly lang: Lang
  readonly action: string
  readonly version: number
  readonly problems: FieldProblems
  /** What a field holds. */
  readonly value: (name: string) => string
}

/** The three numbers first; everything else waits closed until it is wanted. Beside it: that the date was not held. */
export const AttendanceForms = (props: FormsProps) => (
  <>
    <CountForm {...props} />
    <NotHeldForm {...props} />
  </>
)

const extra = [
  'aged20',
  'aged30',
  'aged50',
  'aged65',
  'unspecified',
  'online',
  'volunteers',
  'volunteerHours',
  'method',
]

const CountForm = ({ lang, action, version, problems, value }: FormsProps) => {
  const words = messages[lang]
  const number = (name: NumberName, hint?: string) => (
    <TextField
      name={name}
      label={words[name]}
      hint={hint}
      value={value(name)}
      error={problems.get(name)}
      inputmode="numeric"
      autocomplete="off"
    />
  )
  return (
    <Form lang={lang} action={action} problems={problems.has('reason') ? undefined : problems} submit={words.save}>
      <input type="hidden" name="version" value={String(version)} />
      <div class="ui-field-row calendar-numbers calendar-numbers-three">
        {number('under14', words.under14Hint)}
        {number('aged14', words.aged14Hint)}
        {number('adults', words.adultsHint)}
      </div>
      <details class="calendar-more" open={extra.some((name) => value(name) !== '')}>
        <summary>{words.more}</summary>
        <FormPart title={words.ages} hint={words.agesHint}>
          <div class="ui-field-row calendar-numbers">{adultBands.map((band) => number(band))}</div>
        </FormPart>
        <div class="ui-field-row calendar-numbers">
          {number('unspecified', words.unspecifiedHint)}
          {number('online')}
          {number('volunteers')}
          {number('volunteerHours')}
        </div>
        <SelectField
          name="method"
          label={words.method}
          value={value('method')}
          error={problems.get('method')}
          options={[
            { value: '', label: words.methodUnsaid },
            ...methods.map((method) => ({ value: method, label: words[method] })),
          ]}
        />
      </details>
    </Form>
  )
}

type NumberName =
  | 'under14'
  | 'aged14'
  | 'adults'
  | (typeof adultBands)[number]
  | 'unspecified'
  | 'online'
  | 'volunteers'
  | 'volunteerHours'

const NotHeldForm = ({ lang, action, version, problems, value }: FormsProps) => {
  const words = messages[lang]
  return (
    <details class="calendar-more" open={problems.has('reason') || value('reason') !== ''}>
      <summary>{words.wasNotHeld}</summary>
      <Form
        lang={lang}
        action={action}
        problems={problems.has('reason') ? problems : undefined}
        submit={words.saveNotHeld}
        kind="quiet"
      >
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="outcome" value="not-held" />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={value('reason')}
          error={problems.get('reason')}
        />
      </Form>
    </details>
  )
}

/** „деца 12, младежи 5, възрастни 30“, or that it was not held. */
export function attendanceWords({ held, reason, bands }: Pick<Attendance, 'held' | 'reason' | 'bands'>, lang: Lang) {
  const words = messages[lang]
  if (!held) return words.notHeldBecause(reason ?? '')
  if (bands.unspecified > 0 && bands.unspecified === totalOf(bands)) return words.ofNoAge(bands.unspecified)
  const three = words.three(bands.under14, bands.aged14, adultsOf(bands))
  return bands.unspecified > 0 ? `${three}, ${words.ofNoAge(bands.unspecified)}` : three
}
