import { mail, phone } from '#src/platform/form/fields.ts'

/** The first telephone number of a cell that may hold several with words between: „082/123456; 0888123456 - на секретаря“. */
export const firstPhone = (cell: string): string | null => first(cell, /[;,\n]|\s-\s|\p{L}+\.?/u, phone, isMaskedNumber)

/** The first mail address of a cell, in lower case. */
export const firstMail = (cell: string): string | null => first(cell, /[;,\s]+/, mail, isMaskedAddress)

type Read = typeof mail

function first(cell: string, between: RegExp, read: Read, isMasked: (value: string) => boolean): string | null {
  for (const part of cell.split(between)) {
    const reading = read([part.replace(/^[\s-]+|[\s-]+$/g, '')], 'bg')
    if (reading.ok && !isMasked(reading.value)) return reading.value
  }
  return null
}

/** Copies of the register that are handed on have zeros for digits and x for letters. */
const isMaskedNumber = (value: string): boolean => !/[1-9]/.test(value)
const isMaskedAddress = (value: string): boolean => /^[x._-]+@/.test(value)
