import { request } from 'node:http'
import { busy, findFitting, hashPassword } from '#src/platform/password/password-hash.ts'

export interface SignInFigures {
  /** Milliseconds of one verification of a known address. */
  readonly known: number
  /** The same where nobody has the address: what somebody with a stopwatch could see. */
  readonly unknown: number
  /** Milliseconds of the whole form, asked over HTTP. */
  readonly form: number
  /** Milliseconds a verification while forty are asked for at once, and how many of them are sent away. */
  readonly crowded: number
  readonly sentAway: number
}

const times = 15
const password = 'три сини лодки'

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Known and unknown in turn, so that what disturbs the machine disturbs both; then the form; then a crowd. */
export async function measureSignIn(port: number): Promise<SignInFigures> {
  const hash = await hashPassword(password)
  if (hash === busy) throw new Error('the first password had to wait')
  const [known, unknown, form]: number[][] = [[], [], []]
  for (let round = 0; round < times; round++) {
    known?.push(await took(() => findFitting(password, [{ hash }])))
    unknown?.push(await took(() => findFitting(password, [])))
    form?.push(await took(() => sendForm(port, round)))
  }
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: 40 }, () => findFitting(password, [{ hash }])))
  const sentAway = answers.filter((answer) => answer === busy).length
  const crowded = (performance.now() - began) / (answers.length - sentAway)
  return { known: median(known), unknown: median(unknown), form: median(form), crowded, sentAway }
}

/** Every form comes from a visitor of its own, for an address of its own: limits stay out of the way. */
function sendForm(port: number, number: number): Promise<void> {
  const body = new URLSearchParams({ email: `nobody-${number}@example.org`, password }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `10.2.0.${number}`,
  }
  return new Promise((resolve, reject) => {
    const asked = request({ port, method: 'POST', path: '/bg/people/sign-in', headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 422) resolve()
        else reject(new Error(`the form was answered with ${answer.statusCode}`))
      })
    })
    asked.on('error', reject).end(body)
  })
}

const median = (values: readonly number[] = []): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
