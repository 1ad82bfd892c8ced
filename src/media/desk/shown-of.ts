import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Showing, ShownKind } from '#src/platform/module.ts'

/** Where one picture or one file is shown, in the rooms that say so. */
export const shownOf = async (
  house: House,
  { lang }: Visit,
  kind: ShownKind,
  { id }: { readonly id: string },
): Promise<readonly Showing[]> => (await house.shown(kind, [id], lang)).get(id) ?? []
