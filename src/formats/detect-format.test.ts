import { expect, test } from 'vitest'
import { detectFormat } from './detect-format.js'

const detect = (text: string, name: string) => {
  const format = detectFormat(new TextEncoder().encode(text), name)
  return format.ok ? format.value : format.refusal.code
}
const TABLE = '<table><tr><td>规章</td><td>0</td></tr></table>'

test.each([
  ['Markdown with a table left as markup', `# 云溪县教育局2023年年报\n\n${TABLE}`, 'a.md', 'md'],
  ['a text with a table left as markup', `云溪县教育局2023年年报\n${TABLE}`, 'a.txt', 'txt'],
  ['a page saved as a text', `\n${TABLE}`, 'a.txt', 'html'],
  ['a page’s source saved as a text, its title first', `年报\n<div>${TABLE}</div>`, 'a.txt', 'html'],
  ['a page under a foreign name', `年报 ${TABLE}`, 'a.doc', 'html'],
])('%s', (_, text, name, format) => {
  expect(detect(text, name)).toBe(format)
})
