import { createHash } from 'node:crypto'
import type { IntakeFrame, IntakeOutline } from '#src/platform/intake.ts'
import type { KnownItem } from './items.store.ts'

/** A run that would take away more than this share of what is to come waits for a person (anchors-events.md, 3). */
const mostWithdrawn = 0.2

export type Fate = 'added' | 'changed' | 'unchanged' | 'older' | 'back'

/** What a reading would do to what is there. */
export interface Plan {
  readonly fates: ReadonlyMap<string, Fate>
  /** New uid to the one under which the record is known: its source makes up new ones. */
  readonly renamed: ReadonlyMap<string, string>
  /** Coming records that the source has no more. */
  readonly gone: readonly KnownItem[]
  /** So many that a person should look first. */
  readonly waits: boolean
}

export interface PlanWishes {
  /** Of all items those that are still to come. */
  readonly coming: ReadonlySet<string>
  readonly meaning: IntakeFrame['meaning']
  readonly chosenAnew: boolean
  /** A file that somebody hands in says what stands now, whatever its counters say; a feed may come from an old cache. */
  readonly handedIn: boolean
}

/** Changes with the record, and with what people have said of its words. */
export function hashUnder(
  { hash, words }: Pick<IntakeOutline, 'hash' | 'words'>,
  meaning: IntakeFrame['meaning'],
): string {
  const meant = words.flatMap(({ kind, words: said }) => {
    const target = meaning(kind, said)
    return target === undefined ? [] : [[kind, said, target]]
  })
  return meant.length === 0
    ? hash
    : createHash('sha256')
        .update(JSON.stringify([hash, meant]))
        .digest('base64url')
}

/** An older state than the one at hand (RFC 5545, 3.8.7.4): a lower number, unless it was changed later; else an earlier change. */
function isOlder(
  one: Pick<IntakeOutline, 'sequence' | 'modified'>,
  known: Pick<KnownItem, 'sequence' | 'modified'>,
): boolean {
  const [changed, before] = [one.modified ?? '', known.modified ?? '']
  if (one.sequence < known.sequence) return !(changed > before && before !== '')
  return one.sequence === known.sequence && changed !== '' && changed < before
}

/** Pure: compares what was read with what is known. */
export function planRun(outlines: readonly IntakeOutline[], known: readonly KnownItem[], wishes: PlanWishes): Plan {
  const byUid = new Map(known.map((item) => [item.uid, item]))
  const renamed = renamedOf(outlines, byUid)
  const seen = new Set<string>()
  const fates = new Map<string, Fate>()
  for (const outline of outlines) {
    const item = byUid.get(renamed.get(outline.uid) ?? outline.uid)
    if (item) seen.add(item.uid)
    fates.set(outline.uid, fateOf(outline, item, wishes))
  }
  const standing = known.filter(({ target, vanished }) => !vanished && wishes.coming.has(target))
  const gone = standing.filter(({ uid, spared }) => !seen.has(uid) && !spared)
  return { fates, renamed, gone, waits: gone.length > standing.length * mostWithdrawn }
}

export function fateOf(
  outline: IntakeOutline,
  item: KnownItem | undefined,
  { meaning, chosenAnew, handedIn }: Omit<PlanWishes, 'coming'>,
): Fate {
  if (!item) return 'added'
  if (item.vanished) return 'back'
  if (item.hash === hashUnder(outline, meaning) && !chosenAnew) return 'unchanged'
  return !handedIn && isOlder(outline, item) ? 'older' : 'changed'
}

/** What has a new uid, and the same start and title as something whose uid is gone, is that same thing. */
function renamedOf(outlines: readonly IntakeOutline[], byUid: ReadonlyMap<string, KnownItem>): Map<string, string> {
  const present = new Set(outlines.map(({ uid }) => uid))
  const lost = [...byUid.values()].filter(({ uid, alias }) => !present.has(uid) && alias !== '')
  const byAlias = Map.groupBy(lost, ({ alias }) => alias)
  const renamed = new Map<string, string>()
  for (const { uid, alias } of outlines) {
    const item = byUid.has(uid) ? undefined : byAlias.get(alias)?.shift()
    if (item) renamed.set(uid, item.uid)
  }
  return renamed
}
