import type { Child } from 'hono/jsx'
import { roles } from './roles.ts'

export type TableProps = {
  caption: string
  columns: readonly { label: string; numeric?: boolean | undefined }[]
  /** Cells in the order of the columns; the first names its row. */
  rows: readonly (readonly Child[])[]
}

/** A table; on a phone every row becomes a block whose cells carry the labels of their columns. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  <table class="ui-table" {...roles.table}>
    <caption>{caption}</caption>
    <thead {...roles.group}>
      <tr {...roles.row}>
        {columns.map(({ label, numeric }) => (
          <th scope="col" {...roles.columnHeader} class={numeric ? 'ui-table-numeric' : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...roles.group}>
      {rows.map((cells) => (
        <tr {...roles.row}>
          {columns.map(({ label, numeric }, index) =>
            index === 0 ? (
              <th scope="row" {...roles.rowHeader}>
                {cells[index]}
              </th>
            ) : (
              <td {...roles.cell} data-label={label} class={numeric ? 'ui-table-numeric' : undefined}>
                {cells[index]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
