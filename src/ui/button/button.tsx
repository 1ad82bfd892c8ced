import type { PropsWithChildren } from 'hono/jsx'

/** `main` the one act of a page, `quiet` everything beside it, `danger` what cannot be undone. */
export type ButtonKind = 'main' | 'quiet' | 'danger'
export type ButtonProps = {
  kind?: ButtonKind | undefined
  name?: string | undefined
  value?: string | undefined
  /** Sends the form elsewhere than the others: a draft beside a publication. */
  action?: string | undefined
}
export type ButtonLinkProps = { href: string; kind?: ButtonKind | undefined; download?: boolean | undefined }

/** Sends the form around it. */
export const Button = ({ kind = 'main', name, value, action, children }: PropsWithChildren<ButtonProps>) => (
  <button type="submit" class={`ui-button ui-button-${kind}`} name={name} value={value} formaction={action}>
    {children}
  </button>
)

/** A link that looks like a button, for an act that begins on another page. */
export const ButtonLink = ({ href, kind = 'main', download, children }: PropsWithChildren<ButtonLinkProps>) => (
  <a class={`ui-button ui-button-${kind}`} href={href} download={download}>
    {children}
  </a>
)
