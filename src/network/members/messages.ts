import type { MemberRole } from '#src/platform/actor.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { InvitedRole } from './invitation.ts'

/** What somebody is, and what that means, in words: lists, forms and letters say it alike. */
export const roleWords: Readonly<Record<Lang, Readonly<Record<InvitedRole, string>>>> = {
  bg: {
    author: 'автор',
    editor: 'редактор',
    manager: 'отговорник',
    coordinator: 'координатор',
    reader: 'наблюдател',
    trainer: 'обучител',
  },
  en: {
    author: 'author',
    editor: 'editor',
    manager: 'manager',
    coordinator: 'coordinator',
    reader: 'observer',
    trainer: 'trainer',
  },
}

export const roleMeanings: Readonly<Record<Lang, Readonly<Record<InvitedRole, string>>>> = {
  bg: {
    author: 'пише чернови, а редактор ги публикува',
    editor: 'пише и публикува, поддържа страницата на организацията',
    manager: 'пише и публикува, поддържа страницата на организацията, кани колеги и решава кой какво може',
    coordinator: 'приема партньори, помага навсякъде, назначава',
    reader: 'вижда числата на една община или на цялата мрежа',
    trainer: 'води обучения и консултации',
  },
  en: {
    author: 'writes drafts, which an editor publishes',
    editor: 'writes and publishes, keeps the page of the organisation',
    manager: 'writes and publishes, keeps the page of the organisation, invites colleagues and decides who may do what',
    coordinator: 'admits partners, helps everywhere, appoints',
    reader: 'sees the numbers of one municipality or of the whole network',
    trainer: 'holds trainings and consultations',
  },
}

export const roleOption = (lang: Lang, role: InvitedRole): string =>
  `${roleWords[lang][role]} – ${roleMeanings[lang][role]}`

export const organisationRoles: readonly MemberRole[] = ['manager', 'editor', 'author']

export const memberMessages = phrases({
  // Хора и роли
  people: { bg: 'Хора и роли', en: 'People and roles' },
  peopleLead: {
    bg: 'Кой работи за организацията и какво може. Всичко въведено остава на организацията, когато човек си тръгне.',
    en: 'Who works for the organisation, and what each may do. All that was entered stays with it when somebody goes.',
  },
  peopleOf: { bg: (name: string) => `Хора и роли: ${name}`, en: (name: string) => `People and roles: ${name}` },
  whoWorks: { bg: 'Кой работи тук', en: 'Who works here' },
  whoIsAppointed: { bg: 'Кой е назначен', en: 'Who is appointed' },
  person: { bg: 'Име', en: 'Name' },
  role: { bg: 'Роля', en: 'Role' },
  since: { bg: 'От', en: 'Since' },
  seen: { bg: 'Последно', en: 'Last here' },
  acts: { bg: 'Действия', en: 'Acts' },
  you: { bg: 'аз', en: 'you' },
  never: { bg: 'отдавна или никога', en: 'long ago or never' },
  today: { bg: 'днес', en: 'today' },
  yesterday: { bg: 'вчера', en: 'yesterday' },
  change: { bg: 'Променете', en: 'Change' },
  changeOf: { bg: (name: string) => `Променете ролята на ${name}`, en: (name: string) => `Change the role of ${name}` },
  nobody: { bg: 'Тук още няма хора', en: 'Nobody works here yet' },
  nobodyText: {
    bg: 'Поканете първия човек. Добре е да е отговорник: той кани останалите.',
    en: 'Invite the first person, best as a manager, who then invites the others.',
  },
  oneManager: {
    bg: 'Организацията има само един отговорник. Добре е да са двама: ако единият се разболее, другият може всичко.',
    en: 'The organisation has only one manager. Two are better: if one falls ill, the other can do everything.',
  },
  invite: { bg: 'Поканете човек', en: 'Invite somebody' },
  handOver: { bg: 'Предайте организацията', en: 'Hand over' },
  toLeave: { bg: 'Напускам организацията', en: 'I am leaving the organisation' },
  backToPeople: { bg: 'Хора и роли', en: 'People and roles' },
  // Един човек
  newRole: { bg: 'Какво може', en: 'What the person may do' },
  saveRole: { bg: 'Запишете ролята', en: 'Save the role' },
  removeTitle: { bg: 'Край на участието', en: 'End of the membership' },
  removeText: {
    bg: 'Човекът веднага губи достъп до организацията. Каквото е въвел, остава. Профилът му не се изтрива.',
    en: 'The person loses access to the organisation at once. What was entered stays. The account is not erased.',
  },
  remove: { bg: 'Премахнете от организацията', en: 'Remove from the organisation' },
  lastManager: {
    bg: 'Това е единственият отговорник. Първо направете отговорник друг човек или предайте организацията.',
    en: 'This is the only manager. First make somebody else a manager, or hand the organisation over.',
  },
  doneRole: { bg: 'Ролята е записана.', en: 'The role is saved.' },
  doneRemoved: {
    bg: 'Човекът вече няма достъп до организацията. Въведеното от него остава.',
    en: 'The person no longer has access to the organisation. What was entered stays.',
  },
  // Напускам
  leaveTitle: { bg: 'Напускане на организацията', en: 'Leaving the organisation' },
  leaveText: {
    bg: (name: string) =>
      `Губите веднага достъп до ${name}. Каквото сте въвели, остава на организацията. За връщане е нужна нова покана.`,
    en: (name: string) =>
      `You lose access to ${name} at once. What you entered stays with the organisation. To come back you have to be invited again.`,
  },
  leave: { bg: 'Напускам', en: 'Leave' },
  leaveLast: {
    bg: 'Единственият отговорник не може да напусне така. Първо предайте организацията на друг човек.',
    en: 'You are the only manager. First hand the organisation over to somebody else.',
  },
  // Покана
  inviteTo: { bg: (name: string) => `Покана за ${name}`, en: (name: string) => `Invitation to ${name}` },
  invitedName: { bg: 'Име на човека', en: 'Name of the person' },
  invitedNameHint: {
    bg: 'Име и фамилия. Човекът може да го поправи.',
    en: 'First and last name. The person may correct it.',
  },
  invitedNameMissing: { bg: 'Напишете кого каните.', en: 'Say whom you invite.' },
  invitedMail: { bg: 'Имейл', en: 'E-mail' },
  invitedMailHint: {
    bg: 'Може и общ: няколко души с една поща получават отделни покани.',
    en: 'A shared one is fine: several people behind one mailbox each get an invitation of their own.',
  },
  scope: { bg: 'Община на наблюдателя', en: 'Municipality of the observer' },
  scopeHint: { bg: 'Само за наблюдател.', en: 'For an observer only.' },
  wholeNetwork: { bg: 'цялата мрежа', en: 'the whole network' },
  way: { bg: 'Как да получи поканата', en: 'How the invitation is given' },
  byMail: { bg: 'с писмо на този имейл', en: 'by a letter to this address' },
  byCode: { bg: 'с код, който ще прочета по телефона', en: 'by a code that I read out on the telephone' },
  sendInvitation: { bg: 'Поканете', en: 'Invite' },
  doneInvited: { bg: 'Поканата е изпратена и важи 14 дни.', en: 'The invitation was sent and is good for 14 days.' },
  doneResent: {
    bg: 'Изпратихме я отново. Важи 14 дни от днес.',
    en: 'It was sent again and is good for 14 days from today.',
  },
  doneWithdrawn: {
    bg: 'Поканата е оттеглена. Връзката и кодът вече не отварят нищо.',
    en: 'The invitation is withdrawn. Link and code open nothing any more.',
  },
  openInvitations: { bg: 'Покани, които чакат', en: 'Invitations that wait' },
  noInvitations: { bg: 'Никоя покана не чака отговор.', en: 'No invitation waits for an answer.' },
  invited: { bg: 'Кой', en: 'Who' },
  until: { bg: 'Важи до', en: 'Good until' },
  expired: { bg: 'изтекла', en: 'has run out' },
  takesOver: { bg: 'предаване', en: 'hand-over' },
  resend: { bg: 'Изпратете пак', en: 'Send again' },
  newCode: { bg: 'Код по телефона', en: 'Code by telephone' },
  withdraw: { bg: 'Оттеглете', en: 'Withdraw' },
  codeTitle: { bg: 'Прочетете този код по телефона', en: 'Read this code out on the telephone' },
  codeText: {
    bg: 'Показва се само сега. Ако го изгубите, поискайте нов от списъка с покани.',
    en: 'It is shown only now. If it is lost, ask for a new one in the list of invitations.',
  },
  codeSteps: { bg: 'Какво да кажете', en: 'What to say' },
  codeStepSite: { bg: (address: string) => `Отворете ${address}`, en: (address: string) => `Open ${address}` },
  codeStepMail: { bg: (mail: string) => `Напишете имейла ${mail}`, en: (mail: string) => `Type the e-mail ${mail}` },
  codeStepCode: { bg: 'Напишете осемте цифри. Пет опита, 14 дни.', en: 'Type the eight digits. Five tries, 14 days.' },
  practiceInvites: {
    bg: 'Това е упражнение: никой друг не го вижда, затова тук не се канят хора.',
    en: 'This is a practice that nobody else sees, so nobody is invited to it.',
  },
  // Приемане
  acceptTitle: { bg: 'Покана за Мултиполис', en: 'Invitation to Multipolis' },
  codePageTitle: { bg: 'Имам код за покана', en: 'I have a code' },
  codePageLead: {
    bg: 'Напишете имейла от поканата и осемте цифри, които чухте по телефона.',
    en: 'Type the e-mail address that you were invited with, and the eight digits from the telephone.',
  },
  code: { bg: 'Код', en: 'Code' },
  codeHint: { bg: 'Осем цифри; интервалите не пречат.', en: 'Eight digits; spaces do not matter.' },
  codeMissing: { bg: 'Напишете осемте цифри.', en: 'Type the eight digits.' },
  codeWrong: {
    bg: 'Имейлът и кодът не си подхождат или кодът е изтекъл. Проверете ги; след пет опита поискайте нов код.',
    en: 'The address and the code do not match, or the code has run out. Check them; after five tries ask for a new code.',
  },
  goOn: { bg: 'Напред', en: 'Go on' },
  invitesYou: {
    bg: (inviter: string, what: string) => `${inviter} кани: бъдете ${what}.`,
    en: (inviter: string, what: string) => `${inviter} invites you to be ${what}.`,
  },
  network: { bg: 'Мрежата', en: 'The network' },
  firstInvites: {
    bg: 'Мрежата още няма координатор. Който отвори тази връзка, става първият: приема партньори и кани останалите.',
    en: 'The network has no coordinator yet. Whoever opens this link becomes the first: admits partners and invites the others.',
  },
  roleAt: {
    bg: (role: string, organisation: string) => `${role} на ${organisation}`,
    en: (role: string, organisation: string) => `${role} of ${organisation}`,
  },
  roleIn: {
    bg: (role: string, place: string) => (place ? `${role} за община ${place}` : `${role} на мрежата`),
    en: (role: string, place: string) =>
      place ? `${role} for the municipality of ${place}` : `${role} of the network`,
  },
  takesPlace: {
    bg: (name: string) => `Поемате работата от ${name}: всичко на организацията минава с приемането.`,
    en: (name: string) =>
      `You take over from ${name}: all that belongs to the organisation passes to you when you accept.`,
  },
  meaning: { bg: 'Това значи', en: 'That means' },
  goodUntil: { bg: 'Важи до', en: 'Good until' },
  accept: { bg: 'Приемам поканата', en: 'I accept' },
  acceptAs: {
    bg: (name: string) => `Приемате като ${name}.`,
    en: (name: string) => `You accept as ${name}.`,
  },
  notYou: {
    bg: 'Ако поканата е за друг човек, първо излезте от профила с „Изход“.',
    en: 'If the invitation is for somebody else, first sign out.',
  },
  signOut: { bg: 'Изход', en: 'Sign out' },
  haveAccount: { bg: 'Имам профил тук', en: 'I have an account here' },
  haveAccountText: {
    bg: 'Влезте с него и ще се върнете на тази страница.',
    en: 'Sign in with it, and you come back to this page.',
  },
  newHere: { bg: 'За първи път съм тук', en: 'I am new here' },
  staleTitle: { bg: 'Тази покана вече не важи', en: 'This invitation is no longer good' },
  staleUsed: {
    bg: 'Приета е или е оттеглена. Ако сте я приели, влезте с имейла си.',
    en: 'It was accepted or withdrawn. If it was you who accepted, sign in with your address.',
  },
  staleExpired: {
    bg: 'Срокът ѝ е минал. Обадете се: ще получите нова или код по телефона.',
    en: 'It has run out. Call whoever invited you for a new one, or for a code by telephone.',
  },
  staleUnknown: {
    bg: 'Връзката не е цяла. Отворете я от писмото или поискайте код по телефона.',
    en: 'The link is not whole. Open it from the letter, or ask for a code by telephone.',
  },
  callUs: { bg: (phone: string) => `Телефон: ${phone}`, en: (phone: string) => `Telephone: ${phone}` },
  toCode: { bg: 'Имам код', en: 'I have a code' },
  toSignIn: { bg: 'Вход', en: 'Sign in' },
  // Предаване
  handOverTitle: { bg: 'Предаване на организацията', en: 'Handing over' },
  handOverLead: {
    bg: 'В една стъпка: който поема, получава ролята и всичко, което чака; който предава, губи достъп. Каквото е на организацията, остава на нея.',
    en: 'In one step: the successor gets the role and all that waits; the predecessor loses access. What belongs to the organisation stays with it.',
  },
  from: { bg: 'Кой предава', en: 'Who hands over' },
  fromMissing: { bg: 'Изберете кой предава.', en: 'Choose who hands over.' },
  to: { bg: 'Кой поема', en: 'Who takes over' },
  toMissing: { bg: 'Изберете кой поема.', en: 'Choose who takes over.' },
  toNew: { bg: 'нов човек (с покана)', en: 'somebody new (by invitation)' },
  newPerson: { bg: 'Ако е нов човек', en: 'If it is somebody new' },
  newPersonHint: {
    bg: 'Предаването става, щом човекът приеме поканата. Дотогава нищо не се променя.',
    en: 'The hand-over happens when the invitation is accepted. Until then nothing changes.',
  },
  samePerson: {
    bg: 'Предава и поема един и същ човек. Изберете друг.',
    en: 'Both are the same person. Choose another.',
  },
  notMember: {
    bg: 'Този човек вече не е в организацията. Изберете друг.',
    en: 'This person no longer works here. Choose another.',
  },
  nobodyToHandOver: {
    bg: 'Няма кой да предаде: организацията е без хора. Поканете първия човек като отговорник.',
    en: 'There is nobody to hand over: the organisation has no people. Invite the first one as a manager.',
  },
  handOverAct: { bg: 'Предайте', en: 'Hand over' },
  doneHandOver: { bg: 'Предадено. Писахме и на двамата.', en: 'Handed over. Both were written to.' },
  takeoverTitle: { bg: (name: string) => `Поемате ${name}`, en: (name: string) => `You take over ${name}` },
  takeoverLead: {
    bg: 'Ето какво има организацията и какво чака. Нищо не се е загубило от смяната.',
    en: 'Here is what the organisation has, and what waits. Nothing was lost in the change.',
  },
  takeoverHas: { bg: 'Какво поемате', en: 'What you take over' },
  takeoverPeople: {
    bg: (count: number) => (count === 1 ? 'Работите сами' : `${count} души работят за организацията`),
    en: (count: number) => (count === 1 ? 'You work alone' : `${count} people work for the organisation`),
  },
  takeoverInvitations: {
    bg: (count: number) =>
      count === 0 ? 'Никоя покана не чака' : count === 1 ? 'Една покана чака отговор' : `${count} покани чакат отговор`,
    en: (count: number) =>
      count === 0 ? 'No invitation waits' : count === 1 ? 'One invitation waits' : `${count} invitations wait`,
  },
  takeoverNext: { bg: 'Откъде да започнете', en: 'Where to begin' },
  toDesk: { bg: 'Днес за мен', en: 'Today for me' },
  // Назначения
  appointments: { bg: 'Назначения', en: 'Appointments' },
  appointmentsLead: {
    bg: 'Кой какъв е за цялата мрежа: координатори, наблюдатели от общините, обучители.',
    en: 'Who is what for the whole network: coordinators, observers of municipalities, trainers.',
  },
  noAppointments: { bg: 'Още няма назначения', en: 'There are no appointments yet' },
  end: { bg: 'Прекратете', en: 'End' },
  doneEnded: { bg: 'Назначението е прекратено.', en: 'The appointment has ended.' },
  doneAppointed: { bg: 'Назначението е записано.', en: 'The appointment is saved.' },
  lastCoordinator: {
    bg: 'Това е последният координатор. Първо назначете друг: мрежата не остава без координатор.',
    en: 'This is the last coordinator. First appoint another: the network is never left without one.',
  },
  appointTitle: { bg: 'Назначете човек от мрежата', en: 'Appoint somebody of the network' },
  appointMailHint: { bg: 'Имейлът, с който човекът влиза.', en: 'The address that the person signs in with.' },
  appointWho: { bg: 'Кой от хората с тази поща', en: 'Who of the people with this mailbox' },
  appointWhoMissing: {
    bg: 'С тази поща са няколко души. Изберете един.',
    en: 'Several people share this mailbox. Choose one.',
  },
  appointNobody: {
    bg: 'С този имейл тук няма никого. Поканете човека оттук, отдолу.',
    en: 'Nobody here has this address. Invite the person below.',
  },
  appointAlready: { bg: 'Човекът вече е назначен за това.', en: 'The person is appointed to this already.' },
  appoint: { bg: 'Назначете', en: 'Appoint' },
  inviteNew: { bg: 'Поканете нов човек', en: 'Invite somebody new' },
  done: { bg: 'Готово', en: 'Done' },
})
