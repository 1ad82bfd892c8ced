import type { Lang } from '#src/platform/i18n/lang.ts'

/** The first that fits counts: Edge and Opera call themselves Chrome too, Chrome calls itself Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgi?A?(?:OS)?\//i, 'Edge'],
  [/\b(?:OPR|Opera)\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\b(?:Macintosh|Mac OS X)\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const unknown = { bg: 'неизвестно устройство', en: 'unknown device' }

/** „Chrome, Windows“: how a person knows his device again. Versions say nothing and change, so they are left out. */
export function deviceWords(agent: string): string {
  const pick = (list: typeof browsers) => list.find(([form]) => form.test(agent))?.[1]
  return [pick(browsers), pick(systems)].filter(Boolean).join(', ')
}

/** The same as shown: what names itself in no known way has a name too. */
export const shownDevice = (device: string, lang: Lang): string => device || unknown[lang]
