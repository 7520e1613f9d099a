import { expect, test } from 'vitest'
import { glyphText } from './glyph-text.js'

test.each([
  ['a long dash that a font draws as one sign', '⸺', '——'],
  ['one of three', '⸻', '———'],
  ['a ligature', 'ﬁ', 'fi'],
  ['a bracket for vertical writing', '︵', '('],
  ['a character that stands twice in Unicode', '\uf97e', '量'],
  ['a radical that looks like a character', '⾏', '行'],
])('%s reads as what is written', (_, drawn, text) => {
  expect(glyphText(drawn)).toMatchObject({ text, isMeaningless: false })
})
