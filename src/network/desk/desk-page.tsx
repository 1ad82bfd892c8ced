import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { deskAddressOf, deskPathOf } from '../addresses.ts'

const messages = phrases({
  breadcrumbs: { bg: 'Къде се намирате', en: 'Where you are' },
  saved: { bg: 'Записано.', en: 'Saved.' },
  added: { bg: 'Добавено.', en: 'Added.' },
  removed: { bg: 'Махнато.', en: 'Removed.' },
  closed: {
    bg: 'Приключено. Остава в числата за годините, в които е действало.',
    en: 'Closed. It stays in the numbers of the years in which it worked.',
  },
  reopened: { bg: 'Отново действа.', en: 'It works again.' },
  changed: {
    bg: 'Докато попълвахте, друг записа промяна. Написаното сега е запазено тук; прегледайте го и запишете отново.',
    en: 'Somebody else saved a change while you were writing. What you wrote is kept here; look it over and save again.',
  },
})

/** The organisation that the gate let somebody to. */
export function organisationOf({ subject }: Visit): string {
  if (subject.organisation === undefined) throw new NotFound()
  return subject.organisation
}

/** A page of this organisation's desk: `['groups', id]`. */
export const pathOf = ({ lang, params }: Visit, parts: readonly string[]): string =>
  deskPathOf(lang, params.organisation ?? '', parts.join('/'))

/** Back to a page of this organisation's desk, with the sentence of what was done. */
export const backTo = (visit: Visit, parts: readonly string[], done: Done): RedirectAnswer =>
  seeOther(pathOf(visit, parts), done)

const doneKeys = ['saved', 'added', 'removed', 'closed', 'reopened'] as const
type Done = (typeof doneKeys)[number]

export interface DeskPageParts {
  readonly visit: Visit
  readonly title: string
  /** Language of the title, when somebody's words are it. */
  readonly titleLang?: Lang | undefined
  /** Which page it is: `['groups', id]`. */
  readonly parts: readonly string[]
  readonly problems?: FieldProblems | undefined
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  readonly main: Child
}

/** A page of an organisation's desk: 422 while the form has problems, 409 where somebody else was quicker. */
export function deskPage({
  visit,
  title,
  titleLang,
  parts,
  problems,
  changed,
  crumbs = [],
  main,
}: DeskPageParts): PageAnswer {
  const { lang, query, params } = visit
  const done = doneKeys.find((key) => key === query.get('done'))
  return {
    kind: 'page',
    frame: 'desk',
    status: changed ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address: deskAddressOf(params.organisation ?? '', parts.join('/')),
    main: (
      <div class="ui-wrap network-desk">
        {crumbs.length > 0 ? <Breadcrumbs label={messages[lang].breadcrumbs} crumbs={crumbs} /> : null}
        <h1 lang={titleLang === lang ? undefined : titleLang}>{title}</h1>
        {done ? <Banner tone="info" title={messages[lang][done]} /> : null}
        {changed ? <Banner tone="warning" title={messages[lang].changed} /> : null}
        {main}
      </div>
    ),
  }
}

/** A part of a desk page under its heading. */
export const DeskPart = ({
  title,
  hint,
  children,
}: PropsWithChildren<{ title: string; hint?: string | undefined }>) => (
  <section class="network-desk-part">
    <h2>{title}</h2>
    {hint ? <p class="network-desk-hint">{hint}</p> : null}
    {children}
  </section>
)

/** What a field holds: what was typed when the form came back, else what is kept. */
export const typedIn =
  ({ form }: Visit) =>
  (name: string, saved: string | number | null | undefined = ''): string =>
    form.size > 0 ? (form.get(name) ?? '') : String(saved ?? '')

/** The same for boxes. */
export const tickedIn =
  ({ form }: Visit) =>
  (name: string, saved: readonly string[]): readonly string[] =>
    form.size > 0 ? form.getAll(name) : saved

/** The version that the form was read at; -1, which nothing has, where it says none. */
export const versionOf = ({ form }: Visit): number => {
  const said = form.get('version') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : -1
}
