// Writes the tables of settings and commands into README.md, from the definitions that the program itself reads.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandList } from '#src/app/command-line.ts'
import { definitions } from '#src/platform/config/settings.ts'

export const readmeFile = join(import.meta.dirname, '..', 'README.md')

const cell = (text: string): string => text.replaceAll('|', '\\|')
const code = (text: string): string => (text === '' ? '' : `\`${cell(text)}\``)

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const sections: Readonly<Record<string, () => string>> = {
  settings: () =>
    table(
      ['Name', 'Default', 'Meaning'],
      Object.entries(definitions).map(([name, { fallback, about }]) => [code(name), code(fallback), cell(about)]),
    ),
  commands: () =>
    table(
      ['Command', 'What it does'],
      commandList().map(({ usage, about }) => [code(usage), cell(about)]),
    ),
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` made anew. */
export const withTables = (readme: string): string =>
  Object.entries(sections).reduce(
    (text, [name, make]) =>
      text.replace(
        new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`),
        () => `<!-- ${name} -->\n\n${make()}\n\n<!-- /${name} -->`,
      ),
    readme,
  )

if (import.meta.main) {
  writeFileSync(readmeFile, withTables(readFileSync(readmeFile, 'utf8')))
  console.log('Wrote the tables in README.md.')
}
