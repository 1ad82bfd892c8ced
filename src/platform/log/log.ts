/** Words for the operator. Values never hold personal data: no addresses of visitors, no queries, no mail addresses. */
export interface Log {
  info(message: string, values?: LogValues): void
  warn(message: string, values?: LogValues): void
  error(message: string, values?: LogValues): void
}
export type LogValues = Readonly<Record<string, string | number | boolean | undefined>>
type Level = keyof Log
type Write = (line: string) => void

const toOutput: Write = (line) => void process.stdout.write(`${line}\n`)

const inWords = (level: Level, message: string, values: LogValues): string => {
  const details = Object.entries(values).filter(([, value]) => value !== undefined)
  const marked = level === 'info' ? message : `${level}: ${message}`
  const said = [marked, ...details.map(([name, value]) => `${name}=${value}`)].join(' ')
  // Whatever a value holds, an event stays one line.
  return said.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}

/** `lines` gives a JSON object a line with `at, level, message`; `words` is for a terminal; `off` says nothing. */
export function createLog(form: 'lines' | 'words' | 'off', write: Write = toOutput): Log {
  const say =
    (level: Level) =>
    (message: string, values: LogValues = {}) => {
      if (form === 'off') return
      const at = new Date().toISOString()
      write(form === 'lines' ? JSON.stringify({ at, level, message, ...values }) : inWords(level, message, values))
    }
  return { info: say('info'), warn: say('warn'), error: say('error') }
}
