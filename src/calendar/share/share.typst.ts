/** What a shared link shows, 1200 by 630: leaf, title, where; the artwork beside it. Words come from `/data.json`. */
export const shareTemplate = String.raw`
#let d = json("/data.json")
#let ink = rgb("#1c1a17")
#let colour = rgb(d.colour)
#let panel = 640pt
#let edge = 48pt

#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: rgb("#faf8f3"))
#set text(font: "Sofia Sans", fallback: false, lang: d.lang, size: 26pt, fill: ink, hyphenate: false)
#set par(leading: 0.42em, spacing: 0.6em)

#let leaf = block(width: 168pt, stroke: 2pt + ink, fill: white, radius: 8pt, clip: true, {
  set align(center)
  block(width: 100%, fill: colour, inset: (y: 8pt), below: 0pt, text(fill: white, size: 22pt, weight: 700, d.leaf.month))
  block(width: 100%, above: 0pt, below: 0pt, inset: (top: 17pt, bottom: 12pt), text(size: 96pt, weight: 800, tracking: -0.04em, top-edge: "cap-height", bottom-edge: "baseline", d.leaf.day))
  block(width: 100%, above: 0pt, inset: (bottom: 11pt), text(size: 22pt, weight: 700, d.leaf.weekday))
})

#let mark = (
  culture: circle(radius: 9pt, fill: colour),
  education: square(size: 17pt, fill: colour),
  science: rotate(45deg, square(size: 15pt, fill: colour)),
)

#let beside = {
  box(baseline: 1pt, mark.at(d.shape))
  h(9pt)
  text(weight: 700, fill: colour, d.sphere)
  if d.time != "" { block(above: 14pt, text(size: 34pt, weight: 800, d.time)) }
  if d.state != "" { block(above: 14pt, fill: ink, inset: (x: 12pt, y: 8pt), radius: 4pt, text(fill: white, weight: 800, d.state)) }
}

#let title(size) = {
  set par(leading: 0.26em)
  text(size: size, weight: 800, tracking: -0.015em, lang: d.textLang, if d.struck { strike(d.title) } else { d.title })
}

#place(top + right, box(width: 1200pt - panel, height: 630pt, clip: true, place(center + horizon, image("/artwork.svg", height: 630pt))))
#box(width: panel, height: 630pt, inset: (x: edge, top: edge, bottom: 40pt), {
  grid(columns: (168pt, 1fr), column-gutter: 28pt, align: (top, horizon), leaf, beside)
  v(30pt, weak: true)
  context {
    let wide = panel - 2 * edge
    let sizes = (76pt, 66pt, 58pt, 51pt, 45pt, 40pt, 35pt, 31pt, 27pt, 23pt)
    let longest(size) = calc.max(..d.title.split(regex("[\s\x{200b}]+")).map(word => measure(text(size: size, weight: 800, word)).width))
    let fits(size) = longest(size) <= wide and measure(block(width: wide, title(size))).height <= 226pt
    let size = sizes.find(fits)
    block(width: wide, height: 232pt, clip: true, below: 0pt, title(if size == none { sizes.last() } else { size }))
  }
  place(bottom + left, {
    block(width: panel - 2 * edge, below: 10pt, text(size: 24pt, weight: 700, lang: d.textLang, d.where))
    text(size: 21pt, d.brand)
  })
})
`
