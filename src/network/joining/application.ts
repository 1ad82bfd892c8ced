import type { Lang } from '#src/platform/i18n/lang.ts'
import type { OrganisationType } from '../organisations/organisation.ts'

/** What an institution says of itself when it wishes to join, and whom to answer. */
export interface Application {
  readonly id: string
  readonly name: string
  readonly type: OrganisationType
  readonly settlementId: string
  readonly registerNumber: string | undefined
  readonly eik: string | undefined
  readonly website: string | undefined
  readonly message: string | undefined
  readonly lang: Lang
  readonly contactName: string
  readonly contactRole: string
  readonly email: string
  readonly phone: string
}

/** Open applications that one address may have: who writes more is not answered by more. */
export const mostOpenApplications = 3

/** Months after the decision in which we may still have to call; then name, mail and telephone go. */
export const contactKeptMonths = 12
