import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import type { Site } from './site.ts'

const mostLooks = 5000

/** What the last letter to this address holds of the pattern: a link, a code. Letters are files while no server takes them. */
export async function fromLetter({ origin, dataFolder }: Site, address: string, pattern: RegExp): Promise<string> {
  for (let look = 0; look < mostLooks; look++) {
    for (const file of lettersIn(join(dataFolder, 'mail'))) {
      const letter = await simpleParser(readFileSync(file))
      const to = [letter.to].flat().flatMap((each) => each?.value ?? [])
      const [found] = pattern.exec(letter.text ?? '') ?? []
      if (found && to.some((each) => each.address === address)) return found
    }
    // The worker of the site is given its turn.
    await fetch(`${origin}/healthz`)
  }
  throw new Error(`no letter to ${address} holds ${pattern}`)
}

/** The newest first; their names begin with the time. */
const lettersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.eml'))
        .sort()
        .reverse()
        .map((name) => join(folder, name))
    : []
