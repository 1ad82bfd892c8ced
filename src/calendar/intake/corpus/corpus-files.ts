import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

const corpus = '../shared/corpus'
const kinds = ['ics', 'jsonld', 'feeds', 'events', 'csv-xlsx', 'hostile'] as const
export type CorpusKind = (typeof kinds)[number]

export interface CorpusFile {
  readonly kind: CorpusKind
  /** Repository that it comes from: `owner__name`. */
  readonly source: string
  readonly name: string
  /** Path below the corpus, `/` between its parts. */
  readonly path: string
  readonly bytes: () => Uint8Array
}

/** Every file of these kinds, in a fixed order; none where the corpus is not beside the repository. */
export const corpusFiles = (...wanted: readonly CorpusKind[]): CorpusFile[] =>
  kinds
    .filter((kind) => wanted.length === 0 || wanted.includes(kind))
    .flatMap((kind) =>
      globSync(`${corpus}/${kind}/*/*`)
        .map((file) => file.replaceAll('\\', '/'))
        .sort()
        .map((file) => ({
          kind,
          source: basename(dirname(file)),
          name: basename(file),
          path: file.slice(corpus.length + 1),
          bytes: () => readFileSync(file),
        })),
    )

/** For `test`: what is skipped where there is no corpus. */
export const corpusSkip = (files: number) => ({ skip: !existsSync(corpus) && `${files} files: no corpus` })

/** What every reader is told in these tests. */
export const corpusContext = {
  zone: 'Europe/Sofia',
  today: '2026-11-22',
  address: 'https://example.org/events/',
  contentType: null,
} as const
