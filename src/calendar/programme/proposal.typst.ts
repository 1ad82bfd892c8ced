/** The proposal on A4, lying; its words come from `/data.json`. */
export const proposalTemplate = String.raw`
#let d = json("/data.json")
#set document(title: d.title, date: none)
#set page(paper: "a4", flipped: true, margin: (x: 18mm, y: 16mm), footer: context align(center, text(size: 8pt, d.title + " · стр. " + counter(page).display("1 / 1", both: true))))
#set text(font: "Sofia Sans", fallback: false, lang: "bg", size: 10.5pt, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.8em)
#show heading: set block(above: 5mm, below: 2.5mm, sticky: true)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12pt)
#let lines(words) = words.split("\n").join(linebreak())

#align(center, {
  text(size: 14pt, weight: 700, d.head.first())
  for line in d.head.slice(1) { linebreak(); text(size: 9.5pt, line) }
})
#pdf.artifact(line(length: 100%, stroke: 0.8pt))
#d.reference
#if d.to != "" { align(right, text(weight: 700, lines(d.to))) }
#heading(level: 1, d.heading)
#align(center, lines(d.subject))
#for words in d.opening { par(words) }

#let pairs(caption, rows) = table(
  columns: (auto, auto), align: (left, right), stroke: 0.4pt, inset: 2mm,
  table.header(text(weight: 700, caption), text(weight: 700, [Брой / сума])),
  ..rows.flatten(),
)
#heading(level: 2, "1. Накратко")
#pairs("Показател", d.brief)
#for (at, part) in d.tables.enumerate() {
  heading(level: 2, str(at + 2) + ". " + part.heading + " (" + str(part.rows.len()) + ")")
  set text(size: 9pt)
  table(
    columns: d.columns.map(it => it.share * 1fr), stroke: 0.4pt, inset: 1.6mm,
    align: d.columns.map(it => if it.at("numeric", default: false) { right } else { left }),
    table.header(..d.columns.map(it => text(weight: 700, it.title))),
    ..part.rows.flatten(),
  )
}
#if d.money.len() > 0 {
  heading(level: 2, str(d.tables.len() + 2) + ". Средства по източници")
  pairs("Източник", d.money)
}
#block(breakable: false, above: 8mm, width: 100%, {
  for words in d.closing { par(words) }
  align(right, d.signature.join(linebreak()))
})
`
