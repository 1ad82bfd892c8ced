import { levelWords } from '#src/platform/language/terms.ts'
import type { ColumnToWrite, SheetToWrite, WorkbookToWrite } from '#src/platform/spreadsheet/write-workbook.ts'
import { kindWords } from '../desk/form-messages.ts'
import { countedKindWords } from '../events/detail-words.ts'
import { sphereWords } from '../intake/table/table-words.ts'

export interface TemplateParts {
  readonly year: number
  readonly organisation: string
  readonly venues: readonly string[]
  readonly groups: readonly string[]
}

const rowsPrepared = 200

/** The plan of a year to fill in: headings that the reader knows, choices, one row as an example. In Bulgarian, as plans are. */
export function planTemplate({ year, organisation, venues, groups }: TemplateParts): WorkbookToWrite {
  const columns: [ColumnToWrite, string][] = [
    [{ title: '№', width: 6 }, '0'],
    [{ title: 'Дата', width: 22 }, `24 май ${year} г.`],
    [{ title: 'Час', width: 10 }, '18:00'],
    [{ title: 'Мероприятие', width: 42 }, 'ПРИМЕР: Ден на светите братя Кирил и Методий'],
    [{ title: 'Място', width: 28, choices: venues }, venues[0] ?? 'салона на читалището'],
    [{ title: 'В седалището / извън', width: 16, choices: ['в седалището', 'извън'] }, 'в седалището'],
    [{ title: 'Състав', width: 24, choices: groups }, groups[0] ?? ''],
    [{ title: 'Партньори', width: 24 }, 'Кметството'],
    [{ title: 'Публика', width: 22 }, 'за всички'],
    [{ title: 'Очаквана публика', width: 12 }, '120'],
    [{ title: 'Направление', width: 14, choices: Object.values(sphereWords.bg) }, 'култура'],
    [{ title: 'Вид', width: 18, choices: Object.values(kindWords.bg) }, kindWords.bg.stage],
    [{ title: 'Как се брои', width: 26, choices: Object.values(countedKindWords.bg) }, countedKindWords.bg.anniversary],
    [{ title: 'Ниво', width: 14, choices: Object.values(levelWords.bg) }, levelWords.bg.local],
    [{ title: 'Бюджет (€)', width: 12, money: true }, '150'],
    [{ title: 'Източник на средства', width: 24 }, 'общински бюджет'],
    [{ title: 'Отговорник', width: 20 }, 'секретарят'],
  ]
  const plan: SheetToWrite = {
    name: `План ${year}`,
    above: [
      `Годишен план за ${year} г.`,
      organisation,
      'Сменете реда с примера със свое мероприятие. Денят може да е „27.11.“ или само „май“.',
    ],
    columns: columns.map(([column]) => column),
    rows: [columns.map(([, example]) => example)],
    roomFor: rowsPrepared,
  }
  return { title: `Годишен план за ${year} г.`, creator: organisation, choicesName: 'Избор', sheets: [plan] }
}
