import type { Lang } from '#src/platform/i18n/lang.ts'
import { TextareaField, type TextareaFieldProps } from '../field/field.tsx'
import { markWords } from './mark-words.ts'
import { tools } from './marks.ts'
import { messages } from './messages.ts'

/** Name of the script, for the page's `scripts`. */
export const markdownFieldScript = 'markdown-field'

export type MarkdownFieldProps = Omit<TextareaFieldProps, 'lang'> & {
  /** Of the page. */
  speaks: Lang
  /** Of what is written, where it differs. */
  lang?: Lang | undefined
  /** Answers the field `text` as HTML: how it will look. Without it there is no button for that. */
  preview?: string | undefined
}

/** A formatted text: marks in a textarea, with a toolbar where scripts run and the marks explained where they do not. */
export const MarkdownField = ({ speaks, preview, ...field }: MarkdownFieldProps) => {
  const words = messages[speaks]
  return (
    <markdown-field class="ui-markdown-field" data-preview={preview} data-failed={words.previewFailed}>
      <div class="ui-markdown-field-tools" role="toolbar" aria-label={words.tools} hidden>
        {tools.map((tool, index) => (
          <button type="button" data-tool={tool} title={words[tool]} tabindex={index === 0 ? undefined : -1}>
            <span class={`ui-markdown-field-${tool}`}>{words[`${tool}Short`]}</span>
          </button>
        ))}
        {preview ? (
          <button type="button" data-tool="preview" tabindex={-1} aria-expanded="false">
            {words.preview}
          </button>
        ) : null}
      </div>
      <TextareaField rows={14} {...field} />
      <div class="ui-markdown-field-shown" role="status" hidden></div>
      <details class="ui-markdown-field-help">
        <summary>{words.help}</summary>
        <dl>
          {markWords[speaks].map(([typed, means]) => (
            <div>
              <dt>
                <code>{typed}</code>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </details>
    </markdown-field>
  )
}
