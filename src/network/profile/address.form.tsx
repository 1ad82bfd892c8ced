import { text } from '#src/platform/form/fields.ts'
import { problemAt, readFields } from '#src/platform/form/form.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { TextField } from '#src/ui/field/field.tsx'
import { reservedSlugs } from '../organisations/free-slug.ts'
import { isSlugTaken, saveSlug } from './save-profile.ts'
import { type SectionForm, toSave, typedFrom, typedValue, whenRead, wordsOf } from './section.ts'

/** Where the page lies. It moves only when somebody says so; the old address leads to the new one. */
export const addressForm: SectionForm = {
  title: (at) => wordsOf(at).address,
  start: ({ profile: { slug } }) => typedFrom({ slug }),
  open: (at, typed) => {
    const words = wordsOf(at)
    const from = at.profile.slug
    return {
      reading: whenRead(readFields(typed, at.visit.lang, { slug: text({ most: 80 }) }), ({ slug: to }) => {
        if (slugOf(to, { prefix: 'org' }) !== to) return problemAt('slug', words.slugWrong)
        if (reservedSlugs.has(to)) return problemAt('slug', words.slugReserved)
        return toSave({
          check: async (tx, writing) =>
            (await isSlugTaken(tx, writing, to)) ? new Map([['slug', words.slugTaken]]) : undefined,
          write: (tx, writing) => saveSlug(tx, writing, { from, to }),
        })
      }),
      fields: (problems) => (
        <TextField
          name="slug"
          label={words.slug}
          hint={words.slugHint}
          error={problems.get('slug')}
          value={typedValue(typed, 'slug')}
          required
        />
      ),
    }
  },
}
