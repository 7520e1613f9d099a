import { PAGE_TEMPLATE } from '../page-template.js'
import { FORM_SIZE, MOST_ANNEXES_KEPT, MOST_KEPT, ROOM_MM } from './letter-page.js'

/** A letter in Typst, on the page that every document has. */
export const LETTER_TEMPLATE = `
${PAGE_TEMPLATE}
#let paragraph(words) = par(first-line-indent: (amount: 2 * character, all: true), words)

// A label at the left, what is known at the right, and empty lines where somebody is to write.
#let form(rows) = block(above: line(body-size), below: 0.5 * pitch, {
  set text(size: ${FORM_SIZE}pt, tracking: 0pt)
  set par(leading: 0.5em, spacing: 0.5em, justify: false)
  table(
    columns: (12.5em, 1fr), stroke: 0.5pt, inset: (x: 6pt, y: 7pt), align: (center + horizon, left + horizon),
    ..rows.map(row => (
      row.label,
      if row.room > 0 { block(height: row.room * ${ROOM_MM}mm, row.text) } else { row.text },
    )).flatten()
  )
})

#let letter-block(item) = {
  set text(size: ${FORM_SIZE}pt, tracking: 0pt) if given.signature == none
  if item.kind == "paragraph" { paragraph(item.text) }
  else if item.kind == "list" { for words in item.items { paragraph(words) } }
  else { form(item.rows) }
}

#if given.signature != none { v(pitch) }
#title(given.titleLines.join(linebreak()))
#if given.number != none {
  block(above: 0pt, below: pitch, width: 100%, align(center, given.number))
}
#if given.addressee != none { par(first-line-indent: 0pt, given.addressee) }
// The last passage goes with the signature: no page has that alone.
#for (index, item) in given.blocks.enumerate() {
  let is-last = given.signature != none and index + 1 == given.blocks.len()
  if is-last and item.kind == "paragraph" and item.text.clusters().len() <= ${MOST_KEPT} {
    block(sticky: true, breakable: false, width: 100%, letter-block(item))
  } else { letter-block(item) }
}
#if given.annexes.len() > 0 {
  let is-short = given.annexes.len() <= ${MOST_ANNEXES_KEPT}
  block(above: pitch + line(body-size), below: line(body-size), sticky: is-short, breakable: not is-short, {
    for annex in given.annexes {
      pad(left: annex.left * character, par(
        first-line-indent: 0pt, hanging-indent: (annex.nameLeft - annex.left) * character, annex.text,
      ))
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
