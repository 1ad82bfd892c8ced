const SPACES = /[ \t\r\n\f\v]+/g
const DANGLING = /[\s.,;:!?…–—\-(„“"«]+$/u

/**
 * The beginning of a plain text on one line, at most `maxChars` UTF-16 units with its „…“, cut between words (a no-break space
 * does not part words). A first word longer than that is cut inside, never inside a character. Markup is not
 * understood: hand in text.
 */
export function excerpt(text: string, maxChars: number): string {
  const line = text.replace(SPACES, ' ').trim()
  if (line.length <= maxChars) return line
  if (maxChars < 1) return ''
  const room = maxChars - 1
  const space = line.lastIndexOf(' ', room)
  const whole = space > 0 ? line.slice(0, space).replace(DANGLING, '') : ''
  return `${whole === '' ? cutInside(line, room) : whole}…`
}

function cutInside(line: string, room: number): string {
  let end = room
  while (end > 0 && /^[\udc00-\udfff\p{M}\u200d]/u.test(line.slice(end))) end--
  return line.slice(0, end)
}
