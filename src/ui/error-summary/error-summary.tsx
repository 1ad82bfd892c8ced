export type ErrorSummaryProps = {
  /** „Поправете две неща; останалото е запазено.“ */
  title: string
  /** `field` is the name of the field part that the sentence leads to. */
  errors: readonly { field: string; message: string }[]
}

/** Stands at the head of a form that came back; each sentence leads to its field. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => (
  <div class="ui-error-summary" role="alert" tabindex={-1}>
    <h2 class="ui-error-summary-title">{title}</h2>
    <ul>
      {errors.map(({ field, message }) => (
        <li>
          <a href={`#field-${field}`}>{message}</a>
        </li>
      ))}
    </ul>
  </div>
)
