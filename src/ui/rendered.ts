import type { Child } from 'hono/jsx'

/** The HTML of a part, for tests. */
export const rendered = async (part: Child): Promise<string> => String(await part)

/** What a screen reader finds in some HTML: the words, without what is hidden from it, on one line. */
export const spoken = (html: string): string =>
  html
    .replace(/<(svg|span)\b[^>]*aria-hidden="true"[^>]*>(?:<span[^>]*>[^<]*<\/span>|(?!<\/\1>)[\s\S])*<\/\1>/g, '')
    .replace(/<\/?(?:p|li|ul|h\d|td|th|tr|dt|dd|div|label|legend|option|caption)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
