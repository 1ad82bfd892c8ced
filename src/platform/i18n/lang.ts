/** The languages of the interface: Bulgarian first. What staff write needs one of them, never both. */
export const langs = ['bg', 'en'] as const
export type Lang = (typeof langs)[number]

export const isLang = (value: string | undefined): value is Lang => value === 'bg' || value === 'en'
export const otherLang = (lang: Lang): Lang => (lang === 'bg' ? 'en' : 'bg')
