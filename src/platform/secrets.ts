import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Sources of what nobody may guess; tests hand in their own. */
export interface Secrets {
  /** 256 bits for links and cookies, 43 characters of base64url. */
  token(): string
  /** Eight digits to be read out on the telephone. */
  code(): string
}

export const randomSecrets: Secrets = {
  token: () => randomBytes(32).toString('base64url'),
  code: () => String(randomInt(100_000_000)).padStart(8, '0'),
}

/** How a secret is kept: who reads the table cannot use it. Tokens are long enough to need no salt. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
