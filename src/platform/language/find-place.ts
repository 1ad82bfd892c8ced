import { labelled } from './pasted-text.ts'

const label = /^(?:къде|място(?:\s+на\s+провеждане)?|локация|място и час|where|venue)\s*[:–-]\s*/iu
const somewhere =
  /(?<![\p{L}])(?:в(?:ъв)?|на|пред|до)\s+(?<place>(?:(?:голям|мал|лят|заседателн|камерн|централн|градск|селск|местн|читалищн)\p{L}+\s+)*(?:площада?|парка?|двора?|клуба|музея|театъра|къщата|галерията|градинката|градската|стадиона|училището|кметството|кея|гората|местността|мегдана|театралната|детската\s+градина|пенсионерския\s+клуб)(?!\p{L})[^,.;!?\n]{0,80})/iu
const online = /онлайн|zoom|google\s*meet|на\s+живо\s+(?:в(?:ъв)?|по)|излъчва|стрийм|facebook\s+live|youtube/iu

/** What stands after „Къде:“ or „Място:“. */
export const labelledPlace = (lines: readonly string[]): string | undefined => labelled(lines, label)

/** Somewhere that needs no name to be found: „на площада пред кметството“. */
export const placeIn = (text: string): string | undefined =>
  somewhere
    .exec(text)
    ?.groups?.place?.trim()
    .replace(/\s+(?:от|на|с|в)$/u, '')

/** Whether it can be followed from home. */
export const isOnline = (text: string): boolean => online.test(text)
