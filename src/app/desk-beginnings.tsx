import { allows } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { type Module, rolesOf } from '#src/platform/module.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs } from '#src/ui/desk/desk.tsx'

/** What one comes to the desk to begin, for each organisation for which one may; whose it is where there are several. */
export const Beginnings = ({ modules, visit }: { modules: readonly Module[]; visit: Visit }) => {
  const { actor, lang } = visit
  const entries = modules.flatMap(({ desk = [], actions = {} }) =>
    desk.flatMap(({ action, begins }) => {
      const said = actions[action]
      return begins && said ? [{ ...begins, roles: rolesOf(said) }] : []
    }),
  )
  return (actor?.memberships ?? []).map(({ organisation, slug, name }, _, { length }) => {
    const begun = entries.filter(({ roles }) => allows(roles, actor, { organisation }))
    return begun.length === 0 ? null : (
      <>
        {length > 1 ? <p lang={foreignLang(name, lang)}>{name}</p> : null}
        <DeskActs>
          {begun.map(({ label, path }) => (
            <ButtonLink kind="quiet" href={path(lang, slug)}>
              {label[lang]}
            </ButtonLink>
          ))}
        </DeskActs>
      </>
    )
  })
}
