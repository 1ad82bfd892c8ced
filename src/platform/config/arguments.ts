import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { messageOf, OperatorError } from '../failure.ts'

/**
 * Options and words of one command. An option that does not exist, lacks its value, or a word where none belongs is refused
 * with a sentence; `usage` says how the command wants to be called.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  usage: string,
  options: Options,
  { words = false }: { words?: boolean } = {},
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: words, strict: true })
  } catch (error) {
    // Node adds advice for programmers after its first sentence.
    const [why = ''] = messageOf(error).split(/\. /)
    throw new OperatorError(`${why.replace(/\.$/, '')}. Use it as: ${usage}.`, { cause: error })
  }
}
