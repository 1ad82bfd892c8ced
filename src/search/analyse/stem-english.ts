/** Number and the commonest endings of an English word: "libraries" and "library", "readings" and "reading". A key, not a word. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const single = word
    .replace(/'s$|’s$/, '')
    .replace(/(?<=[a-z]{2})ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[a-z]{2}[^su])s$/, '')
  return single.replace(/(?<=[a-z]{3})y$/, 'i').replace(/(?<=[a-z]{4})e$/, '')
}
