import type { Part } from '#src/platform/parts.ts'
import { heedWithdrawal } from './heed-withdrawal.ts'

/** What somebody agreed to is taken back where it was shown, whoever takes it back and wherever. */
export const consents: Part = {
  on: () => [
    {
      name: 'network.heed-withdrawal',
      fact: 'people.consent.withdrawn',
      run:
        async ({ fact }) =>
        async (tx) => {
          if (fact) await heedWithdrawal(tx, fact)
        },
    },
  ],
}
