const shortest = 10
const longest = 200

export type Weakness = 'short' | 'long' | 'common' | 'own'

/** The commonest of ten signs and more, as lists of leaked passwords give them, and what Bulgarians type. */
const common = new Set(
  `1234567890 0123456789 12345678910 123456789a 0987654321 9876543210 1234512345 1231231231 1122334455 1029384756
  qwertyuiop qwerty1234 qwerty12345 qwerty123456 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r5t 1q2w3e4r5t6y
  asdfghjkl1 asdfasdfasdf zxcvbnm123 явертъуиоп явертъ1234 password12 password123 password1234 password12345
  passw0rd123 iloveyou12 iloveyou123 sunshine123 princess123 football123 welcome123 welcome1234 admin12345
  administrator letmein123 parola1234 parola12345 parola123456 parolata123 mojataparola моятапарола парола1234
  парола12345 парола123456 паролата123 библиотека biblioteka biblioteka1 biblioteka123
  chitalishte chitalishte1 chitalishte123 читалище123 читалище1234 bulgaria123 bulgaria1234 българия123 balgaria123
  multipolis multipolis1 multipolis123 мултиполис obichamte123 обичамте123 levskisofia cskasofia1948 levski1914`
    .split(/\s+/)
    .filter(Boolean),
)

/** What is wrong with a new password; undefined for a good one. Length counts, not signs of every kind (NIST 800-63B 3.1.1). */
export function weaknessOf(password: string, own: { email: string; name?: string | undefined }): Weakness | undefined {
  const length = [...password.normalize('NFKC')].length
  if (length < shortest) return 'short'
  if (length > longest) return 'long'
  const plain = fold(password)
  if (common.has(plain) || isMonotonous(plain)) return 'common'
  const [local = '', domain = ''] = own.email.toLowerCase().split('@')
  const names = [own.email, local, domain, own.name ?? '', ...(own.name ?? '').split(/\s+/)].map(fold)
  return names.some((name) => name.length >= 3 && withoutDigits(plain) === withoutDigits(name)) ? 'own' : undefined
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const withoutDigits = (text: string): string => text.replace(/[\d._\-!]+/g, '')

/** Up to three different signs, or one step up or down all along: `aaaaaaaaaa`, `1212121212`, `абвгдежзий`. */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, number) => code - (codes[number] ?? 0)))
  return new Set(codes).size <= 3 || steps.size === 1
}
