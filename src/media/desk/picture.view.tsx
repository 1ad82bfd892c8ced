import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Showing } from '#src/platform/module.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { Form } from '#src/ui/form/form.tsx'
import type { Picture } from '../pictures/picture.ts'
import { PictureFields } from '../pictures/picture-fields.view.tsx'
import { pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { Places } from './where-shown.view.tsx'

interface PicturePageProps {
  readonly visit: Visit
  readonly picture: Picture
  readonly problems: FieldProblems
  readonly shown: readonly Showing[]
}

/** What is said of a picture, where it is shown, and the two ways to be rid of it. */
export const PicturePage = ({ visit, picture, problems, shown }: PicturePageProps) => {
  const { lang, form } = visit
  const words = deskMessages[lang]
  const here = (...parts: string[]) => pathOf(visit, 'pictures', picture.id, ...parts)
  return (
    <>
      <Form lang={lang} action={here()} problems={problems} submit={words.save}>
        <input type="hidden" name="version" value={picture.version} />
        <PictureFields lang={lang} typed={form} problems={problems} picture={picture} withoutFile />
      </Form>
      <DeskPart title={words.where}>
        {shown.length > 0 ? <Places lang={lang} shown={shown} /> : <p>{words.nowhere}</p>}
      </DeskPart>
      <DeskPart title={words.withdrawTitle} hint={words.withdrawHint}>
        <ButtonLink kind="danger" href={here('withdrawal')}>
          {words.withdraw}
        </ButtonLink>
      </DeskPart>
      <DeskPart title={words.removeTitle} hint={words.removeHint}>
        <ButtonLink kind="quiet" href={here('removal')}>
          {words.remove}
        </ButtonLink>
      </DeskPart>
    </>
  )
}
