/** One instruction of a Dockerfile, its continuation lines joined. */
export interface Instruction {
  readonly word: string
  readonly rest: string
}

export interface Stage {
  readonly name: string
  readonly image: string
  readonly instructions: readonly Instruction[]
}

/** Reads what our Dockerfile uses of the language: no here-documents, no build arguments. */
export function readDockerfile(text: string): Stage[] {
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n')
  const stages: (Stage & { instructions: Instruction[] })[] = []
  for (const line of lines) {
    const [, word, rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? []
    if (!word) continue
    const [image = '', , name = String(stages.length)] = rest.split(/\s+/)
    if (word === 'FROM') stages.push({ name, image, instructions: [] })
    else stages.at(-1)?.instructions.push({ word, rest })
  }
  return stages
}

export interface Copy {
  /** Name of another stage; undefined for the repository. */
  readonly from: string | undefined
  readonly sources: readonly string[]
  readonly target: string
}

export function readCopy(rest: string): Copy {
  const words = rest.split(/\s+/)
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
  const paths = words.filter((word) => !word.startsWith('--'))
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '.' }
}

/** `A=1 B=2` of an ENV line. */
export const readEnv = (rest: string): Record<string, string> =>
  Object.fromEntries([...rest.matchAll(/(\w+)=(\S*)/g)].map(([, name = '', value = '']) => [name, value]))
