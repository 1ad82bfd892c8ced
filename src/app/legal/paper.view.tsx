import type { PropsWithChildren } from 'hono/jsx'

/** A statement is read from top to bottom: sections under their headings, at the width of a page of a book. */
export const Paper = ({ children }: PropsWithChildren) => <div class="app-paper">{children}</div>

export const PaperPart = ({ title, id, children }: PropsWithChildren<{ title: string; id?: string }>) => (
  <section class="app-paper-part" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
)
