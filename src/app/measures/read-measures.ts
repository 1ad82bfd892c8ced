import type { Reader } from '#src/platform/db/database.ts'
import type { Measure } from '#src/platform/module.ts'
import { type Period, yearBefore } from './period.ts'

export interface MeasuredLine {
  readonly measure: Measure
  readonly now: number
  readonly before: number
}

/** All measures of an organisation for a period and for the same days a year before, in the order of the rooms. */
export async function readMeasuredLines(
  query: Reader,
  measures: readonly Measure[],
  organisation: string,
  period: Period,
): Promise<MeasuredLine[]> {
  const spanOf = ({ from, to }: Period) => ({ organisation, from: from.toString(), to: to.toString() })
  const [now, before] = [spanOf(period), spanOf(yearBefore(period))]
  const read = async (measure: Measure) => ({
    measure,
    now: await measure.count(query, now),
    before: await measure.count(query, before),
  })
  return Promise.all(measures.map(read))
}
