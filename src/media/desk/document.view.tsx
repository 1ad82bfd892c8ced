import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import type { Showing } from '#src/platform/module.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { SelectField, TextField, TickField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { deskDocumentPath, documentPath } from '../addresses.ts'
import type { Document } from '../documents/document.ts'
import { DocumentLink } from '../documents/document-list.view.tsx'
import { documentMessages } from '../documents/messages.ts'
import { documentField, documentLimits } from '../documents/take-document.ts'
import { UploadField } from '../pictures/upload-field.view.tsx'
import { pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { Places } from './where-shown.view.tsx'

interface FieldsProps {
  readonly visit: Visit
  readonly problems: FieldProblems
  readonly document?: Document
}

const Fields = ({ visit: { lang, form }, problems, document }: FieldsProps) => {
  const words = documentMessages[lang]
  return (
    <>
      <TextField
        name="title"
        label={words.title}
        hint={words.titleHint}
        value={form.get('title') ?? document?.title}
        error={problems.get('title')}
        required
      />
      <SelectField
        name="lang"
        label={words.lang}
        value={form.get('lang') ?? document?.lang ?? 'bg'}
        error={problems.get('lang')}
        options={langs.map((value) => ({ value, label: words[value] }))}
      />
      <TickField
        name="unlisted"
        label={words.unlisted}
        checked={form.size > 0 ? form.has('unlisted') : document?.listed === false}
      />
    </>
  )
}

const accepted = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt'

export const NewDocument = ({ visit, problems }: FieldsProps) => {
  const { lang } = visit
  const words = deskMessages[lang]
  return (
    <Form
      lang={lang}
      action={pathOf(visit, 'documents', 'new')}
      problems={problems}
      submit={words.keepDocument}
      takesFile
      beside={<a href={pathOf(visit)}>{words.back}</a>}
    >
      <Fields visit={visit} problems={problems} />
      <UploadField
        lang={lang}
        name={documentField}
        error={problems.get(documentField)}
        label={documentMessages[lang].file}
        hint={documentMessages[lang].fileHint}
        accept={accepted}
        limits={documentLimits(lang)}
      />
    </Form>
  )
}

interface EditProps extends FieldsProps {
  readonly document: Document
  readonly shown: readonly Showing[]
  readonly origin: string
}

export const EditDocument = ({ visit, problems, document, shown, origin }: EditProps) => {
  const { lang } = visit
  const words = deskMessages[lang]
  const here = pathOf(visit, 'documents', document.id)
  return (
    <>
      <p>
        <DocumentLink document={document} lang={lang} href={deskDocumentPath(lang, slugOf(visit), document)} />
      </p>
      <Form
        lang={lang}
        action={here}
        problems={problems}
        submit={words.save}
        beside={<a href={pathOf(visit)}>{words.back}</a>}
      >
        <input type="hidden" name="version" value={document.version} />
        <Fields visit={visit} problems={problems} document={document} />
      </Form>
      <DeskPart title={words.address}>
        {document.listed ? (
          <p class="media-address">{`${origin}${documentPath(document.id, document.name)}`}</p>
        ) : (
          <p>{words.noAddress}</p>
        )}
        {shown.length > 0 ? <Places lang={lang} shown={shown} /> : null}
      </DeskPart>
      <DeskPart title={words.removeTitle} hint={words.removeDocumentHint}>
        <ButtonLink kind="danger" href={`${here}/removal`}>
          {words.removeDocument}
        </ButtonLink>
      </DeskPart>
    </>
  )
}
