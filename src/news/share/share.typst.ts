/** What a shared link to an item without a photograph shows, 1200 by 630: kind, title, who says it; artwork beside. Words come from `/data.json`. */
export const shareTemplate = String.raw`
#let d = json("/data.json")
#let ink = rgb("#1c1a17")
#let panel = 760pt
#let edge = 48pt

#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: rgb("#faf8f3"))
#set text(font: "Sofia Sans", fallback: false, lang: d.lang, size: 26pt, fill: ink, hyphenate: false)

#let title(size) = {
  set par(leading: 0.26em)
  text(size: size, weight: 800, tracking: -0.015em, lang: d.textLang, d.title)
}

#place(top + right, box(width: 1200pt - panel, height: 630pt, clip: true, place(center + horizon, image("/artwork.svg", height: 630pt))))
#box(width: panel, height: 630pt, inset: (x: edge, top: edge, bottom: 40pt), {
  box(fill: ink, inset: (x: 14pt, y: 9pt), radius: 4pt, text(fill: white, weight: 800, size: 24pt, d.kind))
  h(14pt)
  text(weight: 700, d.day)
  v(26pt, weak: true)
  context {
    let wide = panel - 2 * edge
    let sizes = (80pt, 70pt, 62pt, 54pt, 47pt, 41pt, 36pt, 31pt, 27pt, 23pt)
    let longest(size) = calc.max(..d.title.split(regex("[\s\x{200b}]+")).map(word => measure(text(size: size, weight: 800, word)).width))
    let fits(size) = longest(size) <= wide and measure(block(width: wide, title(size))).height <= 330pt
    let size = sizes.find(fits)
    block(width: wide, height: 340pt, clip: true, title(if size == none { sizes.last() } else { size }))
  }
  place(bottom + left, {
    block(width: panel - 2 * edge, below: 10pt, text(size: 24pt, weight: 700, lang: d.textLang, d.who))
    text(size: 21pt, d.brand)
  })
})
`
