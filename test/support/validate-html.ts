import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate'

/** What is not asked of our pages, each with its reason; the rest is „recommended“ of html-validate. */
const rules: RuleConfig = {
  // How hono/jsx writes what the standard lets be written in several ways.
  'doctype-style': 'off',
  'void-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  // Search engines cut what they show; an event keeps the name that its organiser gave it.
  'long-title': 'off',
  // A table that a phone shows as rows (display: block) loses its meaning in browsers unless its roles are said.
  'no-redundant-role': 'off',
  // A telephone number is kept on one line by the sheet (white-space: nowrap).
  'tel-non-breaking': 'off',
  // A map whose dots are links has a name, though it is no landmark.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  // Boxes that are ticked together have one name: the form sends a list.
  'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'reset', 'checkbox'] }],
}

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules }),
)

/** What the standard of HTML has against a page, each with its place; empty when nothing. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'document'})`),
  )
}
