import { choice, choices, optional, text, whole } from '#src/platform/form/fields.ts'
import { problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { CheckboxGroup, SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { FormPart } from '#src/ui/form/form.tsx'
import { spheres } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { eik } from '../organisations/eik.form.ts'
import { organisationLevels } from '../organisations/organisation.ts'
import type { Profile } from './profile.ts'
import { type About, findSameNumber, saveAbout } from './save-profile.ts'
import { type SectionForm, toSave, typedFrom, typedValue, whenRead, wordsOf } from './section.ts'

const mostName = 200
const mostAbout = 2000

const readers = (today: Temporal.PlainDate) => ({
  name: optional(text({ most: mostName })),
  'short-name': optional(text({ most: 80 })),
  about: optional(text({ most: mostAbout, set: 'bg' })),
  'name-en': optional(text({ most: mostName })),
  'short-name-en': optional(text({ most: 80 })),
  'about-en': optional(text({ most: mostAbout, set: 'en' })),
  founded: optional(whole({ least: 1000, most: today.year })),
  register: optional(text({ most: 40 })),
  eik: optional(eik),
  level: optional(choice(organisationLevels)),
  spheres: choices(spheres),
})

const endings: Readonly<Record<Lang, string>> = { bg: '', en: '-en' }

export const aboutForm: SectionForm = {
  title: (at) => wordsOf(at).about,
  start: ({ profile }) => startOf(profile),
  open: (at, typed) => {
    const words = wordsOf(at)
    const { lang, today } = at.visit
    const reading = whenRead(readFields(typed, lang, readers(today)), (value) => {
      const isEmpty = (ending: string) => !typedValue(typed, `name${ending}`).trim()
      const orphan = (['', '-en'] as const).find(
        (ending) => isEmpty(ending) && (value[`about${ending}`] ?? value[`short-name${ending}`]),
      )
      if (value.name === undefined && value['name-en'] === undefined) return problemAt('name', words.nameMissing)
      if (orphan !== undefined) return problemAt(`name${orphan}`, words.nameForText)
      const textOf = (ending: '' | '-en') => {
        const name = value[`name${ending}`]
        const [shortName, about] = [value[`short-name${ending}`] ?? null, value[`about${ending}`] ?? null]
        return name === undefined ? undefined : { name, shortName, about }
      }
      const [bg, en] = [textOf(''), textOf('-en')]
      const about: About = {
        texts: { ...(bg ? { bg } : {}), ...(en ? { en } : {}) },
        foundedYear: value.founded ?? null,
        registerNumber: value.register ?? null,
        eik: value.eik ?? null,
        level: value.level ?? null,
        spheres: value.spheres,
      }
      return toSave({
        check: async (tx, writing) => {
          const same = await findSameNumber(tx, writing, about)
          if (same === 'eik') return new Map([['eik', words.eikTaken]])
          return same ? new Map([['register', words.registerNumberTaken]]) : undefined
        },
        write: (tx, writing) => saveAbout(tx, writing, about),
      })
    })
    const value = (name: string) => typedValue(typed, name)
    return {
      reading,
      fields: (problems) => {
        const texts = (lang: Lang) => (
          <>
            <TextField
              name={`name${endings[lang]}`}
              label={words.name}
              hint={lang === 'bg' ? words.nameHint : undefined}
              error={problems.get(`name${endings[lang]}`)}
              value={value(`name${endings[lang]}`)}
            />
            <TextField
              name={`short-name${endings[lang]}`}
              label={words.shortName}
              hint={lang === 'bg' ? words.shortNameHint : undefined}
              error={problems.get(`short-name${endings[lang]}`)}
              value={value(`short-name${endings[lang]}`)}
            />
            <TextareaField
              name={`about${endings[lang]}`}
              label={words.aboutText}
              hint={lang === 'bg' ? words.aboutHint : undefined}
              error={problems.get(`about${endings[lang]}`)}
              value={value(`about${endings[lang]}`)}
            />
          </>
        )
        return (
          <>
            <FormPart title={words.inBulgarian}>{texts('bg')}</FormPart>
            <FormPart title={words.more}>
              <CheckboxGroup
                name="spheres"
                label={words.spheres}
                error={problems.get('spheres')}
                options={spheres.map((sphere) => ({ value: sphere, label: words[sphere] }))}
                values={typed.getAll('spheres')}
              />
              <TextField
                name="founded"
                label={words.foundedYear}
                error={problems.get('founded')}
                type="number"
                value={value('founded')}
              />
              <TextField
                name="register"
                label={words.registerNumber}
                error={problems.get('register')}
                value={value('register')}
              />
              <TextField
                name="eik"
                label={words.eik}
                hint={words.eikHint}
                error={problems.get('eik')}
                value={value('eik')}
              />
              <SelectField
                name="level"
                label={words.level}
                error={problems.get('level')}
                value={value('level')}
                options={[
                  { value: '', label: words.notSaid },
                  ...organisationLevels.map((level) => ({ value: level, label: words[level] })),
                ]}
              />
            </FormPart>
            <FormPart title={words.inEnglish} hint={words.inEnglishHint}>
              {texts('en')}
            </FormPart>
          </>
        )
      },
    }
  },
}

function startOf({ texts: { bg, en }, ...profile }: Profile): URLSearchParams {
  const typed = typedFrom({
    ...{ name: bg?.name, 'short-name': bg?.shortName, about: bg?.about },
    ...{ 'name-en': en?.name, 'short-name-en': en?.shortName, 'about-en': en?.about },
    ...{ founded: profile.foundedYear, register: profile.registerNumber, eik: profile.eik, level: profile.level },
  })
  for (const sphere of profile.spheres) typed.append('spheres', sphere)
  return typed
}
