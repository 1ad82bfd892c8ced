import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Intake } from '#src/platform/intake.ts'
import { problemMessages } from '../problem-messages.ts'

const sentences: Readonly<Record<string, Exclude<keyof (typeof problemMessages)['bg'], 'status'>>> = {
  'status-404': 'notFound',
  'status-410': 'goneForEver',
  'status-401': 'needsAccess',
  'status-403': 'needsAccess',
  timeout: 'timeout',
  unreachable: 'unreachable',
  'internal-address': 'internal',
  'too-large': 'tooLarge',
  'too-many-redirects': 'redirects',
  'unknown-format': 'unknownFormat',
  'not-a-calendar': 'unknownFormat',
  'too-slow': 'tooMuch',
  'too-much-memory': 'tooMuch',
  broken: 'tooMuch',
  'file-lost': 'fileLost',
}

/** What is wrong with a source and what to do, by the code that was kept. */
export function problemSentence(code: string, lang: Lang, intake?: Pick<Intake, 'explain'>): string {
  const words = problemMessages[lang]
  const key = sentences[code]
  if (key) return words[key]
  const [, status] = /^status-(\d{3})$/.exec(code) ?? []
  if (status) return words.status(status)
  return intake?.explain({ code, at: 'file', detail: '', refused: true }, lang) ?? words.other
}
