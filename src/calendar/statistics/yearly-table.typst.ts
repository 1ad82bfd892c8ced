/** Two years side by side on A4, a table for each section. All words come from `/data.json`. */
export const yearlyTemplate = `
#let d = json("/data.json")
#set document(title: d.title, author: d.organisation, date: none)
#set page(paper: "a4", margin: (x: 20mm, y: 18mm), numbering: "1", footer: context align(center, text(size: 9pt, counter(page).display("1 / 1", both: true))))
#set text(font: "Sofia Sans", fallback: false, lang: d.lang, size: 11pt, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.9em)
#show heading: set text(weight: 800)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 13pt)

= #d.title

#text(size: 13pt, weight: 700, d.organisation)

#text(size: 10pt, d.lead)

#for section in d.sections {
  block(above: 7mm, below: 3mm, sticky: true, heading(level: 2, section.title))
  table(
    columns: (1fr, 30mm, 30mm),
    align: (left, right, right),
    stroke: (x: none, y: 0.5pt + rgb("#b8b2a6")),
    inset: (x: 0pt, y: 2mm),
    table.header(..d.columns.map(it => text(weight: 700, it))),
    ..section.rows.flatten(),
  )
}
`
