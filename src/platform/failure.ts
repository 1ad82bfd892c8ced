/** What an operator can mend: one clear sentence, shown without a stack, and a non-zero exit. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** One line without a full stop. Several failures in one (an address tried by IPv6 and IPv4) are told by the first. */
export const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === '' && error.errors.length > 0)
    return messageOf(error.errors[0])
  const text = error instanceof Error ? error.message || codeOf(error) || error.name : String(error)
  return text.split('\n', 1)[0]?.replace(/\.$/, '') ?? ''
}
