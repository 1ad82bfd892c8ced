import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { TextField } from '#src/ui/field/field.tsx'
import { messages } from '../messages.ts'

interface NewPersonFieldsProps {
  lang: Lang
  problems: FieldProblems
  /** The name as typed or as whoever invites wrote it. */
  name?: string | undefined
}

/** The part of a form that makes a person: `name` and `password`. What is typed as a password never comes back. */
export const NewPersonFields = ({ lang, problems, name }: NewPersonFieldsProps) => {
  const words = messages[lang]
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        error={problems.get('name')}
        autocomplete="name"
        required
      />
      <TextField
        name="password"
        type="password"
        label={words.passwordOptional}
        hint={words.passwordOptionalHint}
        error={problems.get('password')}
        autocomplete="new-password"
      />
    </>
  )
}
