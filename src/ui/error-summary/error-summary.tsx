export type ErrorSummaryProps = {
  /** „Поправете две неща; останалото е запазено.“ */
  title: string
  /** `field` is the name of the field part that the sentence leads to; what has no field is only said. */
  errors: readonly { field?: string | undefined; message: string }[]
}

/** Stands at the head of a form that came back; each sentence leads to its field. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => (
  <div class="ui-error-summary" role="alert" tabindex={-1}>
    <h2 class="ui-error-summary-title">{title}</h2>
    <ul>
      {errors.map(({ field, message }) => (
        <li>{field ? <a href={`#field-${field}`}>{message}</a> : message}</li>
      ))}
    </ul>
  </div>
)
