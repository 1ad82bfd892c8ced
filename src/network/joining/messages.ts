import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'

export const joiningMessages = phrases({
  // За организации
  forOrganisations: { bg: 'За организации', en: 'For organisations' },
  joinTitle: { bg: 'Включете организацията си', en: 'Bring your organisation in' },
  joinLead: {
    bg: 'Мрежата е отворена за читалища, библиотеки, училища, музеи, университети, общини, сдружения и частни организации, които правят култура, образование и наука за хората наоколо. Участието е безплатно.',
    en: 'The network is open to community centres, libraries, schools, museums, universities, municipalities, associations and private organisations that make culture, education and science for the people around them. Taking part is free of charge.',
  },
  getTitle: { bg: 'Какво получавате', en: 'What you get' },
  gets: {
    bg: 'Страница на организацията: кой сте, къде сте, кога е отворено, какво предлагате.\nМясто в общия календар – едно въвеждане, което се вижда на сайта, в телефоните на хората и на хартия.\nЗанимания, услуги и числа за годината на едно място, когато дойде времето за отчет.\nЧовек, на когото да се обадите: координатор в регионалната библиотека.',
    en: 'A page of your own: who you are, where, when you are open, what you offer.\nA place in the joint calendar – typed once, seen on the site, in people’s phones and on paper.\nActivities, services and the numbers of the year in one place when the report is due.\nSomebody to call: a coordinator in the regional library.',
  },
  promiseTitle: { bg: 'Какво обещавате', en: 'What you promise' },
  promises: {
    bg: 'Поне едно потвърдено събитие на месец.\nОтговор на въпросите на хората до няколко работни дни – колко, решава организацията.\nВярна страница: поглеждате я и потвърждавате, че нищо не е остаряло.',
    en: 'At least one confirmed event a month.\nAn answer to people’s questions within a few working days – how many, you decide.\nA true page: you look at it and confirm that nothing is out of date.',
  },
  keepTitle: { bg: 'Какво остава за организацията', en: 'What stays with the organisation' },
  keeps: {
    bg: 'Всичко, което въведете, принадлежи на организацията, не на човека, който го е написал.\nМожете да напуснете по всяко време; страницата и миналите събития остават, ако не поискате друго.',
    en: 'All that you enter belongs to the organisation, not to the person who typed it.\nYou may leave at any time; your page and past events stay unless you wish otherwise.',
  },
  stepsTitle: { bg: 'Как става', en: 'How it goes' },
  steps: {
    bg: 'Изпращате заявление – пет минути.\nКоординаторът се обажда или пише и казва решението си с причина.\nПолучавате връзка за вход, преглеждате страницата си, приемате споразумението и я публикувате.',
    en: 'You send an application – five minutes.\nThe coordinator calls or writes, and tells the decision with its reason.\nYou get a link to sign in, look your page over, accept the agreement and publish it.',
  },
  toApplication: { bg: 'Подайте заявление', en: 'Apply' },
  haveInvitation: { bg: 'Имам покана или код', en: 'I have an invitation or a code' },
  toProposal: { bg: 'Имам само едно събитие и искам да го предложа', en: 'I have a single event to propose' },
  toSignIn: { bg: 'Вход за партньори', en: 'Sign in for partners' },
  // Заявление
  applicationTitle: { bg: 'Заявление за включване', en: 'Application to join' },
  applicationLead: {
    bg: 'Отнема около пет минути. Имейлът и телефонът са само за координатора.',
    en: 'It takes about five minutes. Mail and telephone are for the coordinator only.',
  },
  byPhone: { bg: 'По телефона', en: 'By telephone' },
  byPhoneText: { bg: 'Ще попълним заявлението заедно.', en: 'We will fill it in together.' },
  answerTime: { bg: 'Отговор', en: 'Answer' },
  answerTimeText: { bg: 'до няколко работни дни', en: 'within a few working days' },
  partOrganisation: { bg: 'Организацията', en: 'The organisation' },
  name: { bg: 'Име', en: 'Name' },
  nameHint: { bg: 'Така, както стои в устава или в регистъра.', en: 'As it stands in the statute or the register.' },
  typeMissing: {
    bg: 'Изберете каква е организацията: библиотека, читалище или друга.',
    en: 'Choose what the organisation is: a library, a community centre or another.',
  },
  nameMissing: {
    bg: 'Липсва име. Напишете го така, както стои в устава.',
    en: 'The name is missing. Write it as it stands in the statute.',
  },
  type: { bg: 'Вид', en: 'Kind' },
  chooseType: { bg: 'Изберете', en: 'Choose' },
  settlement: { bg: 'Населено място', en: 'Town or village' },
  registerNumber: { bg: 'Регистрационен номер', en: 'Register number' },
  registerHint: {
    bg: 'За читалища: номерът от регистъра на Министерството на културата. Може и без него.',
    en: 'For community centres: the number in the register of the Ministry of Culture. You may leave it out.',
  },
  eik: { bg: 'ЕИК (Булстат)', en: 'Company number (EIK)' },
  eikHint: { bg: 'Девет или тринайсет цифри. Може и без него.', en: 'Nine or thirteen digits. You may leave it out.' },
  website: { bg: 'Сайт', en: 'Website' },
  message: { bg: 'Какво правите', en: 'What you do' },
  messageHint: {
    bg: 'Две-три изречения: за кого работите, какво предстои. По желание.',
    en: 'Two or three sentences: whom you work for, what is coming. If you like.',
  },
  partContact: { bg: 'С кого да се свържем', en: 'Whom to reach' },
  contactName: { bg: 'Име и фамилия', en: 'Full name' },
  contactRole: { bg: 'Длъжност', en: 'Position' },
  contactRoleHint: { bg: 'Например секретар или председател.', en: 'Secretary or chair, for example.' },
  email: { bg: 'Имейл', en: 'E-mail' },
  phone: { bg: 'Телефон', en: 'Telephone' },
  contactNameMissing: {
    bg: 'Напишете име и фамилия на човека за връзка.',
    en: 'Write the name of the person to contact.',
  },
  contactRoleMissing: { bg: 'Напишете длъжността на човека за връзка.', en: 'Write what the person to contact is.' },
  consentMissing: {
    bg: 'Без съгласието не можем да отговорим. Отбележете го или се обадете.',
    en: 'Without this we may not answer. Tick the box or call.',
  },
  send: { bg: 'Изпратете заявлението', en: 'Send the application' },
  leaveEmpty: { bg: 'Оставете това поле празно', en: 'Leave this field empty' },
  tooMany: {
    bg: 'От този имейл вече чакат три заявления. Координаторът ще отговори на тях; ако е спешно, обадете се.',
    en: 'Three applications from this address wait already. The coordinator will answer them; if it is urgent, call.',
  },
  alreadyPartner: {
    bg: (name: string) => `${name} вече е в мрежата. Поискайте покана от колегите си или от координатора.`,
    en: (name: string) =>
      `${name} is in the network already. Ask your colleagues or the coordinator for an invitation.`,
  },
  receivedTitle: { bg: 'Получихме заявлението', en: 'The application has arrived' },
  receivedText: {
    bg: 'Изпратихме потвърждение на имейла, който написахте. Координаторът ще отговори до няколко работни дни – с решение или с въпрос.',
    en: 'A confirmation is on its way to the address you gave. The coordinator answers within a few working days – with a decision or a question.',
  },
  // Писма
  receivedSubject: {
    bg: (name: string) => `Получихме заявлението на ${name}`,
    en: (name: string) => `The application of ${name} has arrived`,
  },
  receivedMail: {
    bg: (name: string, contacts: string) =>
      `Здравейте,\n\nполучихме заявлението на ${name} за включване в Мултиполис „Знание“.\nКоординаторът ще Ви отговори до няколко работни дни.\n\nАко има нещо спешно: ${contacts}.\n\nПолучавате това писмо, защото този имейл беше написан в заявлението. Ако не сте Вие, не правете нищо – повече писма няма да има.`,
    en: (name: string, contacts: string) =>
      `Hello,\n\nthe application of ${name} to join Multipolis “Knowledge” has arrived.\nThe coordinator will answer within a few working days.\n\nIf anything is urgent: ${contacts}.\n\nYou get this letter because this address was given in the application. If that was not you, do nothing – there will be no more letters.`,
  },
  newSubject: {
    bg: (name: string) => `Ново заявление: ${name}`,
    en: (name: string) => `New application: ${name}`,
  },
  newMail: {
    bg: (name: string, link: string) => `${name} иска да се включи в мрежата. Заявлението чака решение тук:\n\n${link}`,
    en: (name: string, link: string) => `${name} wishes to join the network. The application waits here:\n\n${link}`,
  },
  refusedSubject: {
    bg: (name: string) => `Решение по заявлението на ${name}`,
    en: (name: string) => `The decision on the application of ${name}`,
  },
  refusedMail: {
    bg: (name: string, reason: string, contacts: string) =>
      `Здравейте,\n\nзасега няма да включим ${name} в мрежата. Причината:\n\n${reason}\n\nАко нещо се промени или искате да поговорим: ${contacts}. Може да подадете ново заявление по всяко време.`,
    en: (name: string, reason: string, contacts: string) =>
      `Hello,\n\nfor now ${name} will not be part of the network. The reason:\n\n${reason}\n\nIf something changes or you would like to talk: ${contacts}. You may apply again at any time.`,
  },
  // Решение
  applications: { bg: 'Заявления', en: 'Applications' },
  waiting: { bg: 'Чакат решение', en: 'Waiting for a decision' },
  decided: { bg: 'Решени', en: 'Decided' },
  noneWaiting: { bg: 'Няма заявления, които чакат.', en: 'No application is waiting.' },
  noneDecided: { bg: 'Още няма решени заявления.', en: 'Nothing has been decided yet.' },
  received: { bg: (day: string) => `подадено на ${day}`, en: (day: string) => `sent on ${day}` },
  accepted: { bg: 'прието', en: 'accepted' },
  refused: { bg: 'отказано', en: 'refused' },
  decidedOn: {
    bg: (word: string, day: string, who: string) => `${word} на ${day}${who ? `, ${who}` : ''}`,
    en: (word: string, day: string, who: string) => `${word} on ${day}${who ? `, ${who}` : ''}`,
  },
  reason: { bg: 'Причина', en: 'Reason' },
  contactGone: {
    bg: 'Данните за връзка са изтрити: решението е отпреди повече от година.',
    en: 'The contact is erased: the decision is more than a year old.',
  },
  matchTitle: { bg: 'Коя организация е това?', en: 'Which organisation is it?' },
  matchHint: {
    bg: 'Ако вече я има като чернова от регистъра, изберете нея, за да няма две.',
    en: 'If it is here as a draft from the register already, choose that, so that there will not be two.',
  },
  matchNew: { bg: 'Нова организация', en: 'A new organisation' },
  matchDraft: { bg: 'чернова от регистъра', en: 'draft from the register' },
  matchActive: { bg: 'вече е в мрежата', en: 'in the network already' },
  matchLeft: { bg: 'напуснала', en: 'has left' },
  sameNumber: {
    bg: (name: string) => `Със същия номер вече има организация: ${name}. Изберете нея.`,
    en: (name: string) => `There is an organisation with the same number already: ${name}. Choose it.`,
  },
  decide: { bg: 'Запишете решението', en: 'Save the decision' },
  decideTitle: { bg: 'Решение', en: 'Decision' },
  acceptReason: { bg: 'Няколко думи към тях', en: 'A few words to them' },
  acceptHint: {
    bg: 'Стоят в писмото и в историята. При отказ са задължителни: кажете причината.',
    en: 'They stand in the letter and in the history. A refusal needs them: tell the reason.',
  },
  accept: { bg: 'Приемете', en: 'Accept' },
  refuse: { bg: 'Откажете', en: 'Refuse' },
  reasonMissing: {
    bg: 'Кажете защо отказвате. Причината отива в писмото до тях.',
    en: 'Say why you refuse. The reason goes into the letter to them.',
  },
  whatAcceptDoes: {
    bg: 'При приемане пращаме покана на имейла от заявлението. Страницата им остава скрита, докато сами не я прегледат и публикуват.',
    en: 'Accepting sends an invitation to the address given. Their page stays hidden until they look it over and publish it.',
  },
  doneAccepted: {
    bg: 'Заявлението е прието. Поканата е изпратена.',
    en: 'The application is accepted. The invitation is on its way.',
  },
  doneRefused: { bg: 'Заявлението е отказано. Писмото е изпратено.', en: 'Refused. The letter is on its way.' },
  // Включване
  joining: { bg: 'Включване', en: 'Joining' },
  joiningTitle: { bg: 'Три стъпки до публикуването', en: 'Three steps to your page' },
  stepProfile: { bg: 'Прегледайте профила', en: 'Look the profile over' },
  stepProfileText: {
    bg: 'Проверете име, адрес, телефон и работно време и натиснете „Проверих: всичко е вярно“.',
    en: 'Check name, address, telephone and opening hours, and press “I have checked: all of it is true”.',
  },
  toProfile: { bg: 'Към профила', en: 'To the profile' },
  stepAgreement: { bg: 'Приемете споразумението', en: 'Accept the agreement' },
  stepPublish: { bg: 'Публикувайте страницата', en: 'Publish the page' },
  stepPublishText: {
    bg: 'Досега я виждат само хората на организацията и координаторът.',
    en: 'So far only the people of the organisation and the coordinator see it.',
  },
  stepDone: { bg: 'готово', en: 'done' },
  agreementText: {
    bg: 'Организацията участва в мрежата доброволно и безплатно.\nТова, което публикува, е вярно към деня на публикуването; сгрешеното се поправя и се казва.\nСъдържанието остава нейно. Мрежата го показва в календара, на страниците си и в отворените данни, винаги с името ѝ.\nЛичните данни се обработват според съобщението „Лични данни“; всяка организация отговаря за своите.\nВсяка от страните може да прекрати участието по всяко време с причина.',
    en: 'The organisation takes part of its own will and free of charge.\nWhat it publishes is true on the day of publishing; what was wrong is corrected, and said.\nThe content stays its own. The network shows it in the calendar, on its pages and in the open data, always with its name.\nPersonal data are handled as the privacy notice says; every organisation answers for its own.\nEither side may end this at any time, with a reason.',
  },
  agreedOn: { bg: 'Дата на споразумението', en: 'Date of the agreement' },
  agreementNumber: { bg: 'Номер', en: 'Number' },
  agreementNumberHint: { bg: 'Ако е подписано на хартия. По желание.', en: 'If it was signed on paper. If you like.' },
  agreementNote: { bg: 'Къде се пази', en: 'Where it is kept' },
  futureAgreement: {
    bg: 'Датата е в бъдещето. Напишете деня, в който е прието.',
    en: 'This date is in the future. Write the day on which it was accepted.',
  },
  acceptAgreement: { bg: 'Приемаме споразумението', en: 'We accept the agreement' },
  agreed: {
    bg: (day: string, number: string) => `Прието на ${day}${number ? `, № ${number}` : ''}.`,
    en: (day: string, number: string) => `Accepted on ${day}${number ? `, no. ${number}` : ''}.`,
  },
  publish: { bg: 'Публикувайте', en: 'Publish' },
  publishNeeds: {
    bg: 'Първо прегледайте профила и приемете споразумението.',
    en: 'First look the profile over and accept the agreement.',
  },
  doneAgreed: { bg: 'Споразумението е записано.', en: 'The agreement is saved.' },
  donePublished: {
    bg: 'Публикувано. Вижте страницата като посетител.',
    en: 'Published. Look at the page as a visitor.',
  },
  seePage: { bg: 'Вижте страницата', en: 'See the page' },
  doneLeft: {
    bg: 'Записано: организацията вече не е в мрежата. Страницата и събитията ѝ остават.',
    en: 'Saved: the organisation is no longer in the network. Its page and events stay.',
  },
  isPublic: { bg: 'Страницата е публикувана.', en: 'The page is published.' },
  // Напускане и история
  partnership: { bg: 'Участие в мрежата', en: 'Part in the network' },
  history: { bg: 'История', en: 'History' },
  historyLeft: { bg: 'напускане', en: 'left' },
  noHistory: { bg: 'Още няма записано споразумение.', en: 'No agreement is recorded yet.' },
  leaveTitle: { bg: 'Напускане', en: 'Leaving' },
  leaveText: {
    bg: 'Нищо не се губи: страницата остава и казва откога не сте партньор, миналите събития остават в календара, а хората на организацията пак могат да влязат и да изтеглят данните. Връщането е с ново споразумение.',
    en: 'Nothing is lost: the page stays and says since when you are no partner, past events stay in the calendar, and your people can still sign in and take the data. Coming back needs a new agreement.',
  },
  leaveReason: { bg: 'Причина', en: 'Reason' },
  leaveReasonMissing: {
    bg: 'Кажете с едно изречение защо. Остава в историята.',
    en: 'Say in a sentence why. It stays in the history.',
  },
  leaveAct: { bg: 'Напускаме мрежата', en: 'Leave the network' },
  leaveSure: {
    bg: 'Разбирам, че страницата ще казва „напуснала“',
    en: 'I understand that the page will say “has left”',
  },
  leaveSureMissing: { bg: 'Отбележете, че разбирате какво става.', en: 'Tick that you understand what happens.' },
  // Табло
  partners: { bg: 'Партньори', en: 'Partners' },
  find: { bg: 'Име или част от него', en: 'Name, or part of it' },
  findAct: { bg: 'Намерете', en: 'Find' },
  statusWord: { bg: 'Състояние', en: 'Status' },
  statusDraft: { bg: 'чернова', en: 'draft' },
  statusActive: { bg: 'в мрежата', en: 'in the network' },
  statusLeft: { bg: 'напуснала', en: 'has left' },
  closedByRegister: { bg: 'закрита по регистъра', en: 'closed by the register' },
  noPartnersFound: { bg: 'Няма такава организация.', en: 'There is no such organisation.' },
  noPartnersFoundText: {
    bg: 'Опитайте с част от името или с населеното място.',
    en: 'Try a part of the name, or the town.',
  },
  foundCount: {
    bg: (count: number) => `${count} ${plural('bg', count, 'организация', 'организации')}`,
    en: (count: number) => `${count} ${plural('en', count, 'organisation', 'organisations')}`,
  },
  moreFound: {
    bg: (count: number) => `Има още ${count}. Напишете повече от името или населеното място.`,
    en: (count: number) => `There are ${count} more. Type more of the name or the town.`,
  },
  peopleColumn: { bg: 'Хора', en: 'People' },
  checkedColumn: { bg: 'Проверена', en: 'Checked' },
  neverChecked: { bg: 'не е проверявана', en: 'never checked' },
  peopleCount: {
    bg: (count: number) => (count === 0 ? 'без хора' : `${count} ${plural('bg', count, 'човек', 'души')}`),
    en: (count: number) => (count === 0 ? 'nobody' : plural('en', count, '1 person', `${count} people`)),
  },
  waitingCount: {
    bg: (count: number) => plural('bg', count, 'Едно заявление чака решение.', `${count} заявления чакат решение.`),
    en: (count: number) =>
      plural('en', count, 'One application waits for a decision.', `${count} applications wait for a decision.`),
  },
  draftTitle: {
    bg: (name: string) => `${name}: страницата още не е публикувана`,
    en: (name: string) => `${name}: the page is not published yet`,
  },
  toSteps: { bg: 'Към трите стъпки', en: 'To the three steps' },
  toApplications: { bg: 'Към заявленията', en: 'To the applications' },
  // Първи стъпки и упражнение
  firstSteps: { bg: 'Добре дошли: първи стъпки', en: 'Welcome: first steps' },
  firstStepsLead: {
    bg: 'Толкова стига за първия ден. Останалото може да почака.',
    en: 'This is enough for the first day. The rest can wait.',
  },
  stepLook: {
    bg: 'Вижте страницата на организацията и потвърдете, че е вярна',
    en: 'Look at your page and confirm that it is true',
  },
  stepPractise: {
    bg: 'Опитайте в упражнение – никой друг не го вижда',
    en: 'Try things out in a practice – nobody else sees it',
  },
  stepCall: { bg: 'Запишете телефона на координатора', en: 'Write down the coordinator’s telephone' },
  hideSteps: { bg: 'Готово, не ми ги показвайте', en: 'Done, do not show them again' },
  practice: { bg: 'Упражнение', en: 'Practice' },
  practiceTitle: { bg: 'Упражнявайте се спокойно', en: 'Practise in peace' },
  practiceLead: {
    bg: 'Правим измислена организация с всички страници на работното място. Нищо от нея не излиза на сайта, никой друг не я вижда, а с „Край на упражнението“ се изтрива. Ако не я изтриете, правим го ние след 30 дни.',
    en: 'We make you an invented organisation with all the pages of the desk. Nothing of it reaches the site, nobody else sees it, and “End the practice” erases it. If you do not, we do so after 30 days.',
  },
  practiceName: { bg: 'Читалище за упражнение', en: 'Practice community centre' },
  practiceAbout: {
    bg: 'Измислена организация за упражнение. Пишете каквото искате – никой друг не я вижда.',
    en: 'An invented organisation to practise with. Write what you like – nobody else sees it.',
  },
  practiceStart: { bg: 'Започнете упражнение', en: 'Start practising' },
  practiceGo: { bg: 'Продължете упражнението', en: 'Go on practising' },
  practiceEnd: { bg: 'Край на упражнението', en: 'End the practice' },
  practiceEndText: {
    bg: 'Всичко, написано в упражнението, се изтрива. Истинските данни не се променят.',
    en: 'All that was written in the practice is erased. Nothing real changes.',
  },
  practiceEnded: { bg: 'Упражнението е изтрито.', en: 'The practice is erased.' },
  toPractice: { bg: 'Към упражнението', en: 'To the practice' },
  practiceBanner: { bg: 'Упражнение', en: 'Practice' },
  practiceBannerText: {
    bg: 'Всичко тук е измислено и никой друг не го вижда.',
    en: 'Everything here is invented, and only you see it.',
  },
  practiceTasks: { bg: 'Пробвайте', en: 'Try this' },
  practiceTaskList: {
    bg: 'Първо събитие, около десет минути: „Събития“, „Ново събитие“, шест полета – например коледен концерт в петък от 18:00\u00a0ч. Или поставете обява от Фейсбук и вижте какво се попълва само.\nНатиснете „Вижте как ще изглежда“ и запишете черновата. Отворете я пак от „Чернови“.\nСменете името и телефона в профила.\nСложете работно време от понеделник до петък.\nДобавете занимание: хор, вторник от 18:00 ч.\nОтворете „Хора и роли“ и вижте кой какво може.',
    en: 'A first event, about ten minutes: “Events”, “New event”, six fields – a Christmas concert on Friday at 18:00, for example. Or paste an announcement from Facebook and see what fills itself in.\nPress “See how it will look” and save the draft. Open it again under “Drafts”.\nChange the name and the telephone in the profile.\nSet opening hours from Monday to Friday.\nAdd an activity: choir, Tuesdays at 18:00.\nOpen “People and roles” and see who may do what.',
  },
  practiceNowhere: {
    bg: 'За упражнение е нужно поне едно населено място в базата.',
    en: 'A practice needs at least one town or village in the database.',
  },
})
