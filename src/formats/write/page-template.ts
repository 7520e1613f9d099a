import { LINE_PITCH_PT, PAGE, TYPE_SIZE } from './page-setup.js'

/**
 * The page of GB/T 9704 in Typst, which every document of ours begins with. It is a constant: every word of a document
 * comes in as data through `sys.inputs` and is set as a string, so that nothing in it is ever read as markup or code.
 */
export const PAGE_TEMPLATE = `
#let given = json(bytes(sys.inputs.data))
#let fonts = given.fonts
#let pitch = ${LINE_PITCH_PT}pt
#let body-size = ${TYPE_SIZE.sanhao}pt
#let character = ${PAGE.widthMm - PAGE.leftMm - PAGE.rightMm}mm / ${PAGE.characters}
#let line(size) = pitch - size

#set document(title: given.title, author: given.author, date: datetime(..given.date))
#set text(
  font: fonts.body, size: body-size, lang: "zh", region: "cn",
  tracking: character - body-size - 0.002pt, cjk-latin-spacing: none,
  top-edge: 0.8em, bottom-edge: -0.2em,
)
#set par(leading: line(body-size), spacing: line(body-size), justify: true)

#let folio = context {
  let number = counter(page).get().first()
  set text(font: fonts.pageNumber, size: ${TYPE_SIZE.sihao}pt, tracking: 0pt)
  align(if calc.odd(number) { right } else { left }, pad(x: ${TYPE_SIZE.sihao}pt, [— #number —]))
}
#set page(
  paper: "a4",
  margin: (top: ${PAGE.topMm}mm, bottom: ${PAGE.bottomMm}mm, left: ${PAGE.leftMm}mm, right: ${PAGE.rightMm}mm),
  footer: folio, footer-descent: 7mm,
)

#show title: it => {
  set align(center)
  set text(font: fonts.title, size: ${TYPE_SIZE.erhao}pt, weight: 600, tracking: 0pt)
  set par(leading: 13pt, justify: false)
  block(below: pitch, it.body)
}
`
