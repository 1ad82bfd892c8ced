import type { Lang } from '#src/platform/i18n/lang.ts'

/** What letters are, in the words of the coordinator. A kind without words shows its room. */
const kinds: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'app.feedback': { bg: 'съобщение за достъпност', en: 'message about accessibility' },
  'people.sign-in': { bg: 'връзка за вход', en: 'sign-in link' },
  'people.recovery': { bg: 'връзка за нова парола', en: 'link to a new password' },
  'people.mail': { bg: 'потвърждение на нов имейл', en: 'confirmation of a new address' },
  'people.mail-changed': { bg: 'вест за сменен имейл', en: 'notice of a changed address' },
  'people.password-changed': { bg: 'вест за сменена парола', en: 'notice of a changed password' },
  'network.invitation': { bg: 'покана', en: 'invitation' },
  'network.handover': { bg: 'вест за предаване', en: 'notice of a hand-over' },
  'network.application-received': { bg: 'потвърждение на заявление', en: 'confirmation of an application' },
  'network.application-new': { bg: 'вест за ново заявление', en: 'notice of a new application' },
  'calendar.attendance': { bg: 'въпрос за посещенията', en: 'question about attendance' },
  'calendar.week': { bg: '„Вашата седмица“', en: '“Your week”' },
  'calendar.proposal-received': { bg: 'потвърждение на предложение', en: 'confirmation of a proposal' },
  'calendar.proposal-new': { bg: 'вест за ново предложение', en: 'notice of a new proposal' },
  'calendar.proposal-decided': { bg: 'отговор на предложение', en: 'answer to a proposal' },
  'network.application-refused': { bg: 'отговор на заявление', en: 'answer to an application' },
}

export const kindWords = (kind: string, lang: Lang): string => kinds[kind]?.[lang] ?? kind
