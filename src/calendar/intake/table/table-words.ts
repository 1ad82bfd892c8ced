import { messages } from '../../messages.ts'

const wordsIn = (lang: 'bg' | 'en') => {
  const { culture, education, science } = messages[lang]
  return { culture, education, science }
}

/** Words of the three spheres; the template offers them and the reader knows them again. */
export const sphereWords = { bg: wordsIn('bg'), en: wordsIn('en') }
