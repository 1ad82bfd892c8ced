import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { createTurns } from './turns.ts'

/** Argon2id, RFC 9106; more memory than the least that OWASP asks (19 MiB, two passes). About 60 ms of one core. */
const usual = { memory: 32 * 1024, passes: 2, parallelism: 1, tagLength: 32 }
/** Hashing takes memory and a core: two at once, and a short queue, so that nobody can stop the house by guessing. */
const turns = createTurns({ atOnce: 2, waiting: 20 })

interface Recipe {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
}

/** Too many are waiting: try again in a minute. */
export const busy = Symbol('busy')

/**
 * A password as it is kept: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. With `beside`, the hash of another person behind the
 * same mail address, it takes that one's salt, so that one hashing answers for all of them and the time tells no number.
 */
export async function hashPassword(password: string, beside?: string): Promise<string | typeof busy> {
  const other = beside === undefined ? undefined : parse(beside)?.recipe
  const recipe = other && isUsual(other) ? other : { ...usual, salt: randomBytes(16) }
  const hash = await turns.take(() => derive(password, recipe, usual.tagLength))
  return hash === undefined ? busy : format(recipe, hash)
}

/** Those whose password this is. It hashes at least once, for nobody too, so that time does not tell who is known. */
export async function findFitting<T extends { readonly hash: string | null }>(
  password: string,
  candidates: readonly T[],
): Promise<T[] | typeof busy> {
  const kept = candidates.flatMap((candidate) => {
    const parsed = candidate.hash === null ? undefined : parse(candidate.hash)
    return parsed ? [{ candidate, ...parsed }] : []
  })
  const recipes = new Map(kept.map(({ recipe }) => [keyOf(recipe), recipe]))
  if (recipes.size === 0) recipes.set('', { ...usual, salt: randomBytes(16) })
  const fitting: T[] = []
  for (const [key, recipe] of recipes) {
    const hash = await turns.take(() => derive(password, recipe, usual.tagLength))
    if (hash === undefined) return busy
    const same = kept.filter((one) => keyOf(one.recipe) === key && isSame(one.hash, hash))
    fitting.push(...same.map(({ candidate }) => candidate))
  }
  return fitting
}

/** The same letters may be composed in two ways; a password is the same in both. */
const derive = (password: string, { memory, passes, parallelism, salt }: Recipe, tagLength: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parameters = { message: password.normalize('NFKC'), nonce: salt, memory, passes, parallelism, tagLength }
    argon2('argon2id', parameters, (error, hash) => (error ? reject(error) : resolve(hash)))
  })

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other)

const isUsual = ({ memory, passes, parallelism }: Recipe): boolean =>
  memory === usual.memory && passes === usual.passes && parallelism === usual.parallelism

const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const head = ({ memory, passes, parallelism }: Recipe): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}`
const keyOf = (recipe: Recipe): string => `${head(recipe)}$${bare(recipe.salt)}`
const format = (recipe: Recipe, hash: Buffer): string => `${keyOf(recipe)}$${bare(hash)}`

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function parse(kept: string): { recipe: Recipe; hash: Buffer } | undefined {
  const [, memory, passes, parallelism, salt = '', hash = ''] = shape.exec(kept) ?? []
  if (memory === undefined) return undefined
  const recipe = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { recipe: { ...recipe, salt: Buffer.from(salt, 'base64') }, hash: Buffer.from(hash, 'base64') }
}
