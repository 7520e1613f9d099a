import { TYPE_SIZE } from '../page-setup.js'
import { PAGE_TEMPLATE } from '../page-template.js'

/** A letter in Typst, on the page that every document has. */
export const LETTER_TEMPLATE = `
${PAGE_TEMPLATE}
#let paragraph(words) = par(first-line-indent: (amount: 2 * character, all: true), words)

// A label at the left, what is known at the right, and empty lines where somebody is to write.
#let form(rows) = block(above: line(body-size), below: pitch, {
  set text(size: ${TYPE_SIZE.sihao}pt, tracking: 0pt)
  set par(leading: 0.5em, spacing: 0.5em, justify: false)
  table(
    columns: (10em, 1fr), stroke: 0.5pt, inset: (x: 6pt, y: 8pt), align: (center + horizon, left + horizon),
    ..rows.map(row => (
      row.label,
      if row.room > 0 { block(height: row.room * 9mm, row.text) } else { row.text },
    )).flatten()
  )
})

#let letter-block(item) = {
  if item.kind == "paragraph" { paragraph(item.text) }
  else if item.kind == "list" { for words in item.items { paragraph(words) } }
  else { form(item.rows) }
}

#v(pitch)
#title(given.titleLines.join(linebreak()))
#if given.number != none {
  block(above: 0pt, below: pitch, width: 100%, align(center, given.number))
}
#if given.addressee != none { par(first-line-indent: 0pt, given.addressee) }
#for item in given.blocks { letter-block(item) }
#if given.annexes.len() > 0 {
  block(above: pitch + line(body-size), below: line(body-size), {
    for (index, words) in given.annexes.enumerate() {
      par(first-line-indent: (amount: if index == 0 { 2 * character } else { 5 * character }, all: true), words)
    }
  })
}
// Two lines for the seal above the name, which stays with its date.
#if given.signature != none {
  block(above: 2 * pitch + line(body-size), breakable: false, width: 100%, {
    set par(justify: false)
    align(right, pad(right: given.signature.nameRight * character, given.signature.name))
    align(right, pad(right: given.signature.dateRight * character, given.signature.date))
  })
}
`
