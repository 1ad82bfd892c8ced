import type { Module, Route } from '#src/platform/module.ts'
import { accountRoute, revokeDeviceRoute, revokeOthersRoute, saveProfileRoute } from './account/account.routes.tsx'
import { askNewMailRoute, confirmMailRoute, newMailRoute, setPasswordRoute } from './account/credentials.routes.tsx'
import { accountMessages } from './account/messages.ts'
import {
  accountAddress,
  codeAddress,
  demoSignInAddress,
  recoveryAddress,
  signInAddress,
  signOutAddress,
} from './addresses.ts'
import { peopleDemo } from './demo/demo.ts'
import { forget } from './forget.ts'
import { personalOfPeople } from './personal.ts'
import { userCommand } from './persons/user-command.ts'
import { createGuessLimits } from './sign-in/guess-limits.ts'
import { enterByCodeRoute, enterByLinkRoute, linkRoute } from './sign-in/link.routes.tsx'
import { askRecoveryRoute, newPasswordRoute, recoveryRoute, setNewPasswordRoute } from './sign-in/recovery.routes.tsx'
import { demoSignInRoute, enterRoute, signInRoute, signOutRoute } from './sign-in/sign-in.routes.tsx'

const [door, account] = ['people.door.open', 'people.account.edit']
const lang = '/:lang{(?:bg|en)}'
/** What hashes a password, or sends a letter, counts for several usual forms. */
const dear = 3

const at = (
  method: Route['method'],
  action: string,
  address: string,
  handle: Route['handle'],
  cost?: number,
): Route => ({ method, path: `${lang}${address}`, action, handle, ...(cost ? { cost } : {}) })

export const people: Module = {
  name: 'people',
  personal: personalOfPeople,
  actions: {
    [door]: ['visitor'],
    [account]: { roles: ['person'], about: { bg: accountMessages.bg.about, en: accountMessages.en.about } },
  },
  routes: (house) => {
    const limits = createGuessLimits()
    return [
      at('GET', door, signInAddress, signInRoute(house)),
      at('POST', door, signInAddress, enterRoute(house, limits), dear),
      at('POST', door, demoSignInAddress, demoSignInRoute(house)),
      at('POST', door, codeAddress, enterByCodeRoute(house)),
      at('GET', door, `${signInAddress}/link/:token`, linkRoute(house)),
      at('POST', door, `${signInAddress}/link/:token`, enterByLinkRoute(house)),
      at('GET', door, recoveryAddress, recoveryRoute()),
      at('POST', door, recoveryAddress, askRecoveryRoute(house), dear),
      at('GET', door, `${recoveryAddress}/:token`, newPasswordRoute(house)),
      at('POST', door, `${recoveryAddress}/:token`, setNewPasswordRoute(house), dear),
      at('GET', door, '/people/mail/:token', confirmMailRoute(house)),
      at('POST', door, '/people/mail/:token', newMailRoute(house)),
      at('POST', door, signOutAddress, signOutRoute(house)),
      at('GET', account, accountAddress, accountRoute(house)),
      at('POST', account, accountAddress, saveProfileRoute(house)),
      at('POST', account, `${accountAddress}/mail`, askNewMailRoute(house, limits), dear),
      at('POST', account, `${accountAddress}/password`, setPasswordRoute(house, limits), dear),
      at('POST', account, `${accountAddress}/devices/removal`, revokeOthersRoute(house)),
      at('POST', account, `${accountAddress}/devices/:id/removal`, revokeDeviceRoute(house)),
    ]
  },
  jobs: (house) => [{ name: 'people.forget', everyHours: 24, run: () => forget(house) }],
  demo: peopleDemo,
  commands: { user: userCommand },
}
