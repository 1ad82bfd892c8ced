/** The афиш on A4. All words come from `/data.json`; what does not fit at one size is tried at the next smaller. */
export const posterTemplate = String.raw`
#let d = json("/data.json")
#let ink = rgb("#1c1a17")
#let quiet = rgb("#3d3a35")
#let edge = 15mm
#let left-width = 46mm

#set document(title: d.name, author: d.organiser.name, date: none)
#set page(paper: "a4", margin: edge, fill: white)
#set text(font: "Sofia Sans", fallback: false, lang: d.lang, size: 12pt, fill: ink, hyphenate: false)
#set par(leading: 0.45em, spacing: 0.7em)
#show heading: set block(above: 0pt, below: 0pt)
#show heading: set text(weight: 800)

#let spoken(words) = text(lang: d.textLang, words)
#let strong-size(words, size) = text(size: size, weight: 700, words)

#let leaf = block(width: left-width, stroke: 1.2pt + ink, fill: white, radius: 1.5mm, clip: true, inset: 0pt, {
  set align(center)
  block(width: 100%, fill: rgb(d.colour), inset: (y: 2.6mm), below: 0pt, text(fill: white, size: 15pt, weight: 700, d.leaf.month))
  block(width: 100%, above: 2mm, below: 0pt, text(size: 92pt, weight: 800, tracking: -0.04em, top-edge: "cap-height", bottom-edge: "baseline", d.leaf.day), inset: (y: 3mm))
  block(width: 100%, above: 0pt, inset: (bottom: 3.2mm, top: 1mm), text(size: 15pt, weight: 700, d.leaf.weekday))
})

#let fact(it) = block(breakable: false, {
  text(size: 0.75em, fill: quiet, it.term)
  linebreak()
  text(weight: 700, lang: it.lang, it.value)
  if it.detail != "" { linebreak(); text(size: 0.8em, lang: it.lang, it.detail) }
})

#let dates = if d.dates.len() > 0 {
  block(above: 7mm, {
    block(below: 2.5mm, strong-size(d.datesTitle, 12pt))
    grid(columns: (1fr, 1fr), column-gutter: 6mm, row-gutter: 2mm, ..d.dates.map(it => text(size: 11.5pt, it)))
    if d.moreDates != "" { block(above: 2mm, text(size: 11.5pt, d.moreDates)) }
  })
}

#let mark = (
  culture: circle(radius: 1.7mm, fill: rgb(d.colour)),
  education: square(size: 3.1mm, fill: rgb(d.colour)),
  science: rotate(45deg, square(size: 2.8mm, fill: rgb(d.colour))),
)
#let sign = box(baseline: 0.3mm, pdf.artifact(mark.at(d.shape)))

// A short title leaves room: then everything is said louder.
#let body(size) = {
  let small = if size >= 45pt { 19pt } else if size >= 29pt { 17pt } else { 15pt }
  block(below: 4mm, sign + h(1.5mm) + text(size: 12.5pt, weight: 700, fill: rgb(d.colour), d.sphere) + if d.time != "" { h(1fr) + text(size: 17pt, weight: 800, d.time) })
  if d.state != "" {
    block(below: 4mm, fill: ink, inset: (x: 3mm, y: 2mm), radius: 1mm, text(fill: white, size: 15pt, weight: 800, d.state))
    if d.reason != "" { block(below: 4mm, text(size: 12pt, lang: d.textLang, d.reason)) }
  }
  {
    set par(leading: 0.28em)
    heading(level: 1, text(size: size, tracking: -0.015em, if d.struck { strike(stroke: 0.06em, spoken(d.title)) } else { spoken(d.title) }))
  }
  if d.lead != "" { block(above: 7mm, text(size: small, lang: d.textLang, d.lead)) }
  block(above: 9mm, {
    set text(size: small)
    grid(columns: (1fr, 1fr), column-gutter: 6mm, row-gutter: 6mm, ..d.facts.map(fact))
  })
  dates
}

#let qr = {
  block(width: 36mm, below: 2mm, image("/qr.svg", width: 36mm, alt: d.qr.alt))
  text(size: 9.5pt, { strong(d.qr.words); linebreak(); link(d.qr.url, d.qr.address) })
}

#let funding = for it in d.funding {
  block(above: 3mm, breakable: false, grid(
    columns: if it.emblem != "" { (16mm, 1fr) } else { (1fr,) },
    column-gutter: 4mm,
    align: horizon,
    ..if it.emblem != "" { (pdf.artifact(image("/" + it.emblem + ".svg", width: 16mm)),) },
    text(size: 9.5pt, lang: it.lang, { strong(it.funder); linebreak(); it.sentence; if it.contract != "" { " "; text(lang: d.lang, it.contract) } }),
  ))
}

#let foot = {
  pdf.artifact(line(length: 100%, stroke: 1.2pt + ink))
  v(2.5mm, weak: true)
  grid(columns: (1fr, auto), column-gutter: 6mm, align: (left, right),
    text(size: 11pt, d.organiser.label) + linebreak() + strong-size(text(lang: d.organiser.lang, d.organiser.name), 14pt),
    if d.organiser.phone != "" { text(size: 11pt, d.organiser.phoneLabel) + linebreak() + strong-size(d.organiser.phone, 14pt) })
  funding
  block(above: 3.5mm, text(size: 9pt, fill: quiet, { d.source; if d.photo != none and d.photo.author != "" { " " + d.photo.author } }))
}

#let photo() = {
  let cover(alt) = image("/photo.jpg", width: 210mm, height: 105mm, fit: "cover", alt: alt)
  box(width: 210mm, height: 105mm, clip: true, if d.photo.alt == "" { pdf.artifact(cover("")) } else { cover(d.photo.alt) })
}
#let picture = if d.photo == none { pdf.artifact(image("/artwork.svg", width: 210mm)) } else { photo() }
#place(top + left, dx: -edge, dy: -edge, picture)
#v(105mm - edge, weak: false)
#layout(page => context {
  let gap = 9mm
  let wide = page.width - left-width - gap - 1mm
  let tall = 297mm - 105mm - edge - measure(block(width: page.width, foot)).height - 5mm
  let sizes = (96pt, 83pt, 72pt, 64pt, 57pt, 51pt, 45pt, 40pt, 36pt, 32pt, 29pt, 26pt, 23pt, 20pt, 17pt, 14pt)
  let longest(size) = calc.max(..d.title.split(regex("[\s\x{200b}]+")).map(word => measure(text(size: size, weight: 800, tracking: -0.015em, word)).width))
  let room = tall - 7mm
  let fits(size) = longest(size) <= wide and measure(block(width: wide, body(size))).height <= room
  let size = sizes.find(fits)
  let chosen = if size == none { sizes.last() } else { size }
  grid(
    columns: (left-width, 1fr),
    column-gutter: gap,
    {
      v(-26mm)
      leaf
      v(9mm)
      qr
    },
    block(height: tall, width: 100%, clip: true, breakable: false, inset: (top: 7mm, right: 1mm), body(chosen)),
  )
})
#place(bottom + left, block(width: 100%, foot))
`
