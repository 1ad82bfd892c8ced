import { FundingField } from '#src/network/index.ts'
import { weekdayName } from '#src/platform/language/dates.ts'
import { audiences, audienceWords, levels, levelWords, topics, topicWords } from '#src/platform/language/terms.ts'
import { DeskFold, DeskPair } from '#src/ui/desk/desk.tsx'
import { CheckboxGroup, DateField, SelectField, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { optionsOf, typedField } from '#src/ui/field/typed-field.ts'
import {
  accessTermWords,
  countedKindWords,
  libraryKindWords,
  reportTagWords,
  spokenLanguages,
  spokenWords,
} from '../events/detail-words.ts'
import { eventKinds } from '../events/event.ts'
import { accessTerms, countedKinds, libraryKinds, reportTags } from '../events/event-details.ts'
import type { EventFormProps } from './event-form.view.tsx'
import { formWords, kindWords, repeatWords } from './form-messages.ts'
import { repeats } from './repeat.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** A section is open when something in it is typed or wrong: nobody looks for what he has written. */
const openFor = ({ typed, problems }: EventFormProps, names: readonly string[]): boolean =>
  names.some((name) => problems.has(name) || typed.getAll(name).some((value) => value !== '' && value !== 'none'))

/** Whatever else an event may say, by what it is about. */
export const EventFolds = (props: EventFormProps) => (
  <>
    <MoreText {...props} />
    <MoreDates {...props} />
    <WhoAndPrice {...props} />
    <LanguageAndAccess {...props} />
    <WhoTakesPart {...props} />
    <ForReport {...props} />
    <English {...props} />
  </>
)

const MoreText = (props: EventFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  return (
    <DeskFold title={words.moreText} open={openFor(props, ['body', 'topics', 'online'])}>
      <TextareaField {...field('body')} label={words.body} hint={words.bodyHint} rows={8} lang="bg" />
      <TextField {...field('online')} label={words.online} hint={words.onlineHint} />
      <SelectField
        {...field('kind')}
        label={words.kind}
        hint={words.kindHint}
        options={[{ value: '', label: words.kindGuess }, ...optionsOf(eventKinds, kindWords[lang])]}
      />
      <CheckboxGroup
        name="topics"
        label={words.topics}
        options={optionsOf(topics, topicWords[lang])}
        values={props.typed.getAll('topics')}
        error={props.problems.get('topics')}
      />
    </DeskFold>
  )
}

const dateFields = ['end_day', 'end_hour', 'whole_day', 'planned', 'month_only', 'repeat', 'dates', 'lasting'] as const

const MoreDates = (props: EventFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  const { typed } = props
  const names = [...dateFields, 'repeat_until', 'repeat_count', ...weekdays.map((day) => `open_${day}`)]
  const choices = repeats.filter((each) => each !== 'other' || typed.get('repeat') === 'other')
  return (
    <DeskFold title={words.moreDates} open={openFor(props, names)}>
      <DeskPair>
        <TextField {...field('end_hour')} label={words.endHour} type="time" />
        <DateField {...field('end_day')} label={words.endDay} hint={words.optional} />
      </DeskPair>
      <TickField name="whole_day" label={words.wholeDay} checked={typed.has('whole_day')} />
      <TickField name="planned" label={words.planned} checked={typed.has('planned')} />
      <TickField name="month_only" label={words.monthOnly} checked={typed.has('month_only')} />
      <SelectField {...field('repeat')} label={words.repeat} options={optionsOf(choices, repeatWords[lang])} />
      <DeskPair>
        <DateField {...field('repeat_until')} label={words.repeatUntil} />
        <TextField {...field('repeat_count')} label={words.repeatCount} inputmode="numeric" />
      </DeskPair>
      <TextareaField {...field('dates')} label={words.otherDates} hint={words.otherDatesHint} rows={3} />
      <SelectField
        {...field('lasting')}
        label={words.lasting}
        options={[
          { value: '', label: words.lastingNo },
          { value: 'period', label: words.lastingPeriod },
          { value: 'permanent', label: words.lastingPermanent },
        ]}
      />
      <DeskPair>
        {weekdays.map((day) => (
          <TextField
            {...field(`open_${day}`)}
            label={words.open(weekdayName(day, lang))}
            placeholder={words.openHint}
            autocomplete="off"
          />
        ))}
      </DeskPair>
    </DeskFold>
  )
}

const WhoAndPrice = (props: EventFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  const names = ['audience', 'audiences', 'age_from', 'age_to', 'price', 'price_from', 'price_to', 'booking']
  return (
    <DeskFold title={words.whoAndPrice} open={openFor(props, names)}>
      <TextField {...field('audience')} label={words.audience} hint={words.audienceHint} />
      <CheckboxGroup
        name="audiences"
        label={words.audiences}
        options={optionsOf(audiences, audienceWords[lang])}
        values={props.typed.getAll('audiences')}
        error={props.problems.get('audiences')}
      />
      <DeskPair>
        <TextField {...field('age_from')} label={words.ageFrom} inputmode="numeric" />
        <TextField {...field('age_to')} label={words.ageTo} inputmode="numeric" />
      </DeskPair>
      <SelectField
        {...field('price')}
        label={words.price}
        options={[
          { value: '', label: words.priceUnsaid },
          { value: 'free', label: words.priceFree },
          { value: 'paid', label: words.pricePaid },
        ]}
      />
      <DeskPair>
        <TextField {...field('price_from')} label={words.priceFrom} inputmode="decimal" />
        <TextField {...field('price_to')} label={words.priceTo} inputmode="decimal" />
      </DeskPair>
      <SelectField
        {...field('booking')}
        label={words.booking}
        options={[
          { value: '', label: words.bookingNo },
          { value: 'needed', label: words.bookingNeeded },
          { value: 'possible', label: words.bookingPossible },
        ]}
      />
    </DeskFold>
  )
}

const LanguageAndAccess = (props: EventFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const inBulgarian = lang === 'bg' ? 'на български' : 'in Bulgarian'
  return (
    <DeskFold title={words.languageAndAccess} open={openFor(props, ['language', 'access'])}>
      <SelectField
        {...typedField(props.typed, props.problems)('language')}
        label={words.language}
        options={[{ value: '', label: inBulgarian }, ...optionsOf(spokenLanguages, spokenWords[lang])]}
      />
      <CheckboxGroup
        name="access"
        label={words.access}
        options={optionsOf(accessTerms, accessTermWords[lang])}
        values={props.typed.getAll('access')}
        error={props.problems.get('access')}
      />
    </DeskFold>
  )
}

const WhoTakesPart = (props: EventFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  const names = ['co_organisers', 'hosts', 'participants', 'groups', 'more_places']
  return (
    <DeskFold title={words.whoTakesPart} open={openFor(props, names)}>
      <TextareaField {...field('co_organisers')} label={words.coOrganisers} hint={words.onePerLine} rows={2} />
      <TextareaField {...field('hosts')} label={words.hosts} rows={2} />
      <TextareaField {...field('participants')} label={words.participants} rows={2} />
      {props.known.groups.length > 0 ? (
        <CheckboxGroup
          name="groups"
          label={words.groups}
          options={props.known.groups.map(({ id, name }) => ({ value: id, label: name }))}
          values={props.typed.getAll('groups')}
        />
      ) : null}
      <TextareaField {...field('more_places')} label={words.morePlaces} hint={words.morePlacesHint} rows={2} />
    </DeskFold>
  )
}

const ForReport = (props: EventFormProps) => {
  const { lang } = props.visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  const names = [
    'counted_kind',
    'level',
    'away',
    'tags',
    'programme_item',
    'edition',
    'for_library',
    'award',
    'funding',
  ]
  const unsaid = { value: '', label: words.unsaid }
  return (
    <DeskFold title={words.forReport} open={openFor(props, names)}>
      <SelectField
        {...field('counted_kind')}
        label={words.countedKind}
        options={[unsaid, ...optionsOf(countedKinds, countedKindWords[lang])]}
      />
      <SelectField {...field('level')} label={words.level} options={[unsaid, ...optionsOf(levels, levelWords[lang])]} />
      <TickField name="away" label={words.away} checked={props.typed.has('away')} />
      <TickField name="for_library" label={words.forLibrary} checked={props.typed.has('for_library')} />
      <SelectField
        {...field('library_kind')}
        label={words.libraryKind}
        options={[unsaid, ...optionsOf(libraryKinds, libraryKindWords[lang])]}
      />
      <CheckboxGroup
        name="tags"
        label={words.tags}
        options={optionsOf(reportTags, reportTagWords[lang])}
        values={props.typed.getAll('tags')}
        error={props.problems.get('tags')}
      />
      <TextField {...field('programme_item')} label={words.programmeItem} hint={words.optional} />
      <TextField {...field('edition')} label={words.edition} inputmode="numeric" />
      <TextField {...field('award')} label={words.award} hint={words.awardHint} />
      <FundingField
        lang={lang}
        label={words.funding}
        marks={props.known.funding.marks}
        today={props.visit.today.toString()}
        attached={props.known.funding.attached}
        chosen={props.typed.getAll('funding')}
      />
    </DeskFold>
  )
}

const English = (props: EventFormProps) => {
  const words = formWords[props.visit.lang]
  const field = typedField(props.typed, props.problems)
  return (
    <DeskFold title={words.english} open={openFor(props, ['title_en', 'lead_en', 'body_en', 'audience_en'])}>
      <TextField {...field('title_en')} label={words.titleEn} hint={words.optional} />
      <TextareaField {...field('lead_en')} label={words.leadEn} rows={2} lang="en" />
      <TextareaField {...field('body_en')} label={words.bodyEn} rows={6} lang="en" />
      <TextField {...field('audience_en')} label={words.audienceEn} />
    </DeskFold>
  )
}
