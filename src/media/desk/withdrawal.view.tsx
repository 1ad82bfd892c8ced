import type { PropsWithChildren } from 'hono/jsx'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { Showing } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import type { Picture } from '../pictures/picture.ts'
import { PictureView } from '../pictures/picture.view.tsx'
import type { Own } from '../withdrawal/withdrawn.store.ts'
import { pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { WhereShown } from './where-shown.view.tsx'

interface WithdrawalProps {
  readonly visit: Visit
  readonly shown: readonly Showing[]
  readonly origin: string
}

export const AskView = ({ visit, picture, shown }: Omit<WithdrawalProps, 'origin'> & { readonly picture: Picture }) => {
  const words = deskMessages[visit.lang]
  const here = pathOf(visit, 'pictures', picture.id)
  return (
    <>
      <div class="media-preview">
        <PictureView picture={picture} lang={visit.lang} sizes="24rem" />
      </div>
      <DeskPart title={words.willHappen}>
        <ul class="media-places">
          <li>{words.willGo}</li>
          <li>{words.willRefuse}</li>
          <li>{words.willStay}</li>
        </ul>
      </DeskPart>
      <WhereShown lang={visit.lang} shown={shown} />
      <ByHand visit={visit} />
      <DeskActs>
        <ActButton kind="danger" action={`${here}/withdrawal`} label={words.confirmWithdrawal} />
        <a href={here}>{words.notNow}</a>
      </DeskActs>
    </>
  )
}

/** With the addresses whose previews others keep. */
export const DoneView = ({ visit, own, shown, origin }: WithdrawalProps & { readonly own: Own }) => {
  const { lang } = visit
  const words = deskMessages[lang]
  const { consent } = own
  const pages = shown.flatMap(({ path }) => path ?? [])
  return (
    <>
      <Banner tone="info" title={words.withdrawnText} />
      <ByHand visit={visit}>
        {pages.length > 0 ? <li>{words.previews}</li> : null}
        {consent && consent.givenOn !== '' ? (
          <li>
            {words.consentGone(
              consent.holder,
              dateWords(Temporal.PlainDate.from(consent.givenOn), lang, { weekday: false }),
            )}
          </li>
        ) : null}
      </ByHand>
      {pages.length > 0 ? (
        <DeskPart title={words.sharedPages}>
          <ul class="media-places">
            {pages.map((path) => (
              <li>
                <a href={path}>{`${origin}${path}`}</a>
              </li>
            ))}
          </ul>
        </DeskPart>
      ) : null}
      <p>
        <a href={pathOf(visit)}>{words.back}</a>
      </p>
    </>
  )
}

/** What lies outside this site. */
const ByHand = ({ visit, children }: PropsWithChildren<Pick<WithdrawalProps, 'visit'>>) => {
  const words = deskMessages[visit.lang]
  return (
    <DeskPart title={words.byHand} hint={words.byHandText}>
      <ul class="media-places">
        <li>{words.onFacebook}</li>
        <li>{words.onPaper}</li>
        <li>{words.onDevices}</li>
        {children}
      </ul>
    </DeskPart>
  )
}
