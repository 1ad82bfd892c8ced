/** What an operator can mend: one clear sentence, shown without a stack, and a non-zero exit. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
