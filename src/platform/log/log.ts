/** Words for the operator. Values never hold personal data: no addresses of visitors, no queries, no mail addresses. */
export interface Log {
  info(message: string, values?: LogValues): void
  warn(message: string, values?: LogValues): void
  error(message: string, values?: LogValues): void
}
export type LogValues = Readonly<Record<string, string | number | boolean | undefined>>
type Level = keyof Log
type Write = (line: string) => void

/** Lines of one turn in one write: on a busy day a write for each is a twentieth of the work. The last ones go out at the end. */
function toOutput(): Write {
  let waiting = ''
  const flush = () => {
    if (waiting !== '') process.stdout.write(waiting)
    waiting = ''
  }
  process.on('exit', flush)
  return (line) => {
    if (waiting === '') setImmediate(flush)
    waiting += `${line}\n`
  }
}

const breaks = /[\r\n\u2028\u2029]/

function inWords(level: Level, message: string, values: LogValues): string {
  let said = level === 'info' ? message : `${level}: ${message}`
  for (const name in values) if (values[name] !== undefined) said += ` ${name}=${values[name]}`
  // Whatever a value holds, an event stays one line.
  return breaks.test(said) ? said.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ') : said
}

/** `lines` gives a JSON object a line with `at, level, message`; `words` is for a terminal; `off` says nothing. */
export function createLog(
  form: 'lines' | 'words' | 'off',
  write: Write = form === 'off' ? () => undefined : toOutput(),
): Log {
  const say =
    (level: Level) =>
    (message: string, values: LogValues = {}) => {
      if (form === 'off') return
      const at = new Date().toISOString()
      write(form === 'lines' ? JSON.stringify({ at, level, message, ...values }) : inWords(level, message, values))
    }
  return { info: say('info'), warn: say('warn'), error: say('error') }
}
