/** A name as a table writes it, in the spelling that people use. */
export interface PlaceName {
  readonly name: string
  /** The kind, where it stood before the name. */
  readonly kind: string | undefined
  /** The table shouted: which words begin with a capital is a guess. */
  readonly shouted: boolean
}

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:гр\.|град\s)\s*/iu, 'гр.'],
  [/^(?:с\.|село\s)\s*/iu, 'с.'],
  [/^(?:ман\.|манастир\s)\s*/iu, 'ман.'],
]
const areaWord = /^(?:община|област|общ\.|обл\.)\s*/iu

/** Words that the register writes small behind the first: „Червена вода“, but „Стара Загора“. Names of people and places stay large. */
const smallWords = new Set(
  `бани баня бара брег бряг брод бърдо вир вода войвода връх глава гора градище дол долина дял езеро извор извори камък кладенец
  кладенци ковачевци колиба колиби крепост кула лаки лег ливада ливади локва лъка манастир махала махали място могила могили на над
  нива от пазар планина под поле поляна поляни при проход река речка рид рог рът село скала столица хан хисар чал чардак чифлик
  църква ябълка`.split(/\s+/),
)

/** „СЕЛО БАСАРБОВО“ is „с.“ and „Басарбово“; what is written in small and large letters already stays. */
export function readPlaceName(written: string): PlaceName {
  const text = written
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(areaWord, '')
  const [prefix, kind] = kindWords.find(([word]) => word.test(text)) ?? []
  const bare = prefix ? text.replace(prefix, '') : text
  const shouted = bare === bare.toUpperCase() && bare !== bare.toLowerCase()
  return { name: shouted ? inSentenceCase(bare) : bare, kind, shouted }
}

const inSentenceCase = (shouted: string): string =>
  shouted
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
