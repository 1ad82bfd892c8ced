/** An element of a small XML document, as tests look at it. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Xml[]
  text: string
}

const token = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w*);?/gi, (all, name: string) => {
    const sign = entities[name]
    if (sign === undefined || !all.endsWith(';')) throw new Error(`no entity: ${all}`)
    return sign
  })

/** Reads a document or throws where it is not well formed. Without CDATA, comments and DTDs: ours have none. */
export function readXml(document: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' }
  const open: Xml[] = [root]
  for (const [all, closing, name, attributes = '', alone, text] of document.matchAll(token)) {
    const parent = open.at(-1)
    if (!parent || all === '<') throw new Error(`not well formed near ${all}`)
    if (text !== undefined) parent.text += plain(text)
    if (name === undefined) continue
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      plain(value),
    ])
    const element: Xml = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
    parent.children.push(element)
    if (!alone) open.push(element)
  }
  const [first, ...more] = root.children
  if (open.length !== 1 || !first || more.length > 0) throw new Error('not one element')
  return first
}

export const childrenOf = ({ children }: Xml, name: string): Xml[] => children.filter((child) => child.name === name)

/** The text of the only child of this name; undefined where there is none. */
export function textOf(element: Xml, name: string): string | undefined {
  const found = childrenOf(element, name)
  if (found.length > 1) throw new Error(`${found.length} of ${name}`)
  return found[0]?.text
}
