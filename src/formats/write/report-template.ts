import { PAGE } from './page-setup.js'
import { PAGE_TEMPLATE } from './page-template.js'

/** A report in Typst, on the page that every document has. */
export const REPORT_TEMPLATE = `
${PAGE_TEMPLATE}
#let report = given
#show heading: it => {
  set text(font: fonts.heading, size: body-size, weight: 500)
  block(above: line(body-size), below: line(body-size), sticky: true, inset: (left: 2 * character), it.body)
}

#let paragraph(item) = par(first-line-indent: (amount: 2 * character, all: true), {
  if item.lead != "" { text(font: fonts.lead, item.lead) }
  item.text
})

#let cell(item) = table.cell(
  x: item.x, y: item.y, colspan: item.columns, rowspan: item.rows,
  align: if item.align == "left" { left + horizon } else { center + horizon },
  {
    set text(font: fonts.heading, weight: 500) if item.strong
    pad(x: if item.align == "left" { 2pt } else { 0pt }, item.lines.join(linebreak()))
  },
)

#let grid-of(item) = {
  set text(size: item.size * 1pt, tracking: 0pt)
  set par(leading: 0.32em, spacing: 0.32em, justify: false)
  table(
    columns: item.widths.map(width => width * 1fr),
    stroke: 0.5pt, inset: (x: 1.5pt, y: item.padding * 1pt),
    ..if item.head.len() > 0 { (table.header(repeat: true, ..item.head.map(cell)),) },
    ..item.body.map(cell),
  )
}

// A table that fits on a page is not cut in two.
#let whole-table(item) = block(above: 10pt, below: pitch, width: 100%, layout(size => {
  let drawn = grid-of(item)
  let room = if page.flipped { ${PAGE.widthMm - 28 - 26}mm } else { ${PAGE.heightMm - PAGE.topMm - PAGE.bottomMm}mm }
  let height = measure(drawn, width: size.width).height
  block(breakable: height > room - 1.5 * pitch, drawn)
}))

#let blocks(items) = for item in items {
  if item.kind == "heading" { heading(item.text) }
  else if item.kind == "table" { whole-table(item) }
  else { paragraph(item) }
}

#v(pitch)
#title(report.titleLines.join(linebreak()))
#for part in report.parts {
  if part.landscape {
    page(flipped: true, margin: (top: 28mm, bottom: 26mm, left: 35mm, right: 37mm), blocks(part.blocks))
  } else { blocks(part.blocks) }
}
#if report.signature.len() > 0 {
  block(above: 2 * pitch, breakable: false, width: 100%, align(right, pad(right: 2 * character, {
    set par(justify: false)
    report.signature.map(line => [#line]).join(linebreak())
  })))
}
`
