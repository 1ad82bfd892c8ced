import type { Settings } from '#src/platform/config/settings.ts'
import { optional, text } from '#src/platform/form/fields.ts'
import { type FieldProblems, type FieldReader, noProblems, readFields, right, wrong } from '#src/platform/form/form.ts'
import { address } from '#src/platform/http/address.ts'
import { type Answer, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { TextareaField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { Form } from '#src/ui/form/form.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { correctionsAddress, organisationAddress } from '../addresses.ts'
import { backTo, deskPage } from '../desk/desk-page.tsx'
import { readCorrections, recordCorrection } from './corrections.store.ts'
import { CorrectionList } from './corrections.view.tsx'
import { correctionMessages } from './messages.ts'

const pageLength = 20
/** Older ones stay in the journal; nobody turns a thousand pages. */
const lastPage = 500

const pageAddress = (page: number): string =>
  address(correctionsAddress, [['page', page > 1 ? String(page) : undefined]])

/** `/network/corrections`: everything that was mended, the newest first. One query. */
export const correctionsPage =
  (house: House) =>
  async ({ lang, zone, query }: Visit): Promise<PageAnswer> => {
    const words = correctionMessages[lang]
    const page = /^[1-9]\d{0,2}$/.test(query.get('page') ?? '1') ? Number(query.get('page') ?? 1) : 1
    const window = { lang, limit: pageLength + 1, offset: (page - 1) * pageLength }
    const found = await readCorrections(house.database.read, window)
    if (page > 1 && found.length === 0) throw new NotFound()
    const hasMore = found.length > pageLength && page < lastPage
    const link = (to: number, label: string) => ({ label, href: `/${lang}${pageAddress(to)}` })
    return {
      kind: 'page',
      title: words.corrections,
      description: words.lead,
      address: pageAddress(page),
      main: (
        <div class="ui-wrap network-page">
          <h1>{words.corrections}</h1>
          <Prose text={words.lead} size="lead" />
          {found.length === 0 ? (
            <EmptyState title={words.none} actions={[{ label: words.toCalendar, href: `/${lang}/calendar` }]} />
          ) : (
            <CorrectionList visit={{ lang, zone }} corrections={found.slice(0, pageLength)} />
          )}
          {page > 1 || hasMore ? (
            <Pagination
              label={words.pages}
              previous={page > 1 ? link(page - 1, words.previous) : undefined}
              next={hasMore ? link(page + 1, words.next) : undefined}
            />
          ) : null}
          <Tell lang={lang} settings={house.settings} />
        </div>
      ),
      cache: { tags: ['network'] },
    }
  }

/** Whom to tell of a mistake: who wrote it, else who keeps the site. */
const Tell = ({ lang, settings: { CONTACT_PHONE, CONTACT_EMAIL } }: { lang: Lang; settings: Settings }) => {
  const words = correctionMessages[lang]
  return (
    <section class="network-part" id="tell">
      <h2>{words.mistake}</h2>
      <p>{words.tellFirst}</p>
      <p>{words.tellElse}</p>
      <p>
        <a href={`tel:${CONTACT_PHONE.replace(/[^\d+]/g, '')}`}>{CONTACT_PHONE}</a> ·{' '}
        <a href={`mailto:${CONTACT_EMAIL}`}>{CONTACT_EMAIL}</a>
      </p>
    </section>
  )
}

/** A page of ours, with or without the site before it; kept without language. */
const pathReader =
  (publicUrl: string): FieldReader<string> =>
  (typed, lang) => {
    const value = (typed.at(-1) ?? '').trim()
    const url = URL.parse(value, publicUrl)
    const isOurs = url?.origin === new URL(publicUrl).origin && value.length <= 300
    const path = isOurs ? /^\/(?:bg|en)((?:\/[a-z0-9-]+)*)\/?$/.exec(url.pathname)?.[1] : undefined
    return path === undefined ? wrong(correctionMessages[lang].pathWrong) : right(path)
  }

/** Typed in Bulgarian more often than not, whatever the page speaks. */
const usual = { most: 600, set: 'bg' } as const

/** „Направих поправка“ */
export const deskCorrectionsPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const path = `/${visit.lang}${organisationAddress(visit.params.organisation ?? '')}`
    return deskAnswer(house, visit, new URLSearchParams({ path }))
  }

export const recordCorrectionRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const words = correctionMessages[visit.lang]
    const reading = readFields(visit.form, visit.lang, {
      path: pathReader(house.settings.publicUrl),
      wrong: text({ ...usual, missing: words.wrongMissing }),
      right: text({ ...usual, missing: words.rightMissing }),
      told: optional(text({ most: 120 })),
    })
    if (!reading.ok) return deskAnswer(house, visit, visit.form, reading.problems)
    const { path, wrong: was, right: is, told = null } = reading.value
    const correction = {
      id: house.ids(),
      organisation: organisationOf(visit),
      path,
      wrong: was,
      right: is,
      toldBy: told,
    }
    const by = { now: visit.now, actor: personOf(visit) }
    await house.database.write((tx) => recordCorrection(tx, correction, by))
    return backTo(visit, ['corrections'], 'saved')
  }

async function deskAnswer(
  { database }: House,
  visit: Visit,
  typed: URLSearchParams,
  problems: FieldProblems = noProblems,
): Promise<PageAnswer> {
  const { lang } = visit
  const words = correctionMessages[lang]
  const earlier = await readCorrections(database.read, { lang, limit: pageLength, organisation: organisationOf(visit) })
  const field = typedField(typed, problems)
  return deskPage({
    visit,
    title: words.corrected,
    parts: ['corrections'],
    problems,
    main: (
      <>
        <DeskHint>{words.deskLead}</DeskHint>
        <Form lang={lang} problems={problems} submit={words.submit}>
          <TextField {...field('path')} label={words.path} hint={words.pathHint} required />
          <TextareaField {...field('wrong')} label={words.wrong} rows={2} required />
          <TextareaField {...field('right')} label={words.right} rows={2} required />
          <TextField {...field('told')} label={words.told} hint={words.toldHint} />
        </Form>
        <DeskPart title={words.earlier}>
          {earlier.length === 0 ? <p>{words.none}</p> : <CorrectionList visit={visit} corrections={earlier} />}
        </DeskPart>
      </>
    ),
  })
}
