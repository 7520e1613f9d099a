import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { aCell, aNumber, aReading, sectionsWith } from '../../../testing/reading/a-reading.js'
import { layoutReading } from '../../domain/report/index.js'
import { htmlTable } from './html-table.js'
import { writeHtml } from './write-html.js'

type Element = DefaultTreeAdapterMap['element']

/** Every element of the page, in order. */
function elements(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}
const attribute = (element: Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value
const textOf = (element: Element | undefined): string =>
  (element?.childNodes ?? [])
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('')
const cellOf = (html: string, code: string) => elements(html).find((one) => attribute(one, 'data-code') === code)
const CODE = 'disclosure.rules.issued'

describe('the report as a web page', () => {
  test('three tables, each named by its heading, with every cell under its code', () => {
    const all = elements(writeHtml(aReading()))
    expect(all.filter((one) => one.tagName === 'table').map((one) => attribute(one, 'aria-labelledby'))).toEqual([
      'part-2',
      'part-3',
      'part-4',
    ])
    expect(all.filter((one) => attribute(one, 'data-code') !== undefined)).toHaveLength(200)
    expect(all.filter((one) => one.tagName === 'h2').map(textOf)).toHaveLength(6)
  })

  test('it asks for nothing from anywhere and runs nothing', () => {
    const html = writeHtml(aReading())
    const all = elements(html)
    expect(all.some((one) => ['script', 'img', 'link', 'iframe', 'object'].includes(one.tagName))).toBe(false)
    expect(html).not.toMatch(/url\(|@import|https?:/)
    expect(html).toContain("default-src 'none'")
  })

  test('zeros recede, marks stay as they are, a blank stays blank', () => {
    const cells = {
      [CODE]: aNumber(0),
      'disclosure.rules.repealed': aCell('mark', '/'),
      'disclosure.rules.inForce': aCell('blank', ''),
    }
    const html = writeHtml(aReading({ cells }))
    expect(attribute(cellOf(html, CODE), 'class')).toBe('zero')
    expect(textOf(cellOf(html, 'disclosure.rules.repealed'))).toBe('/')
    expect(textOf(cellOf(html, 'disclosure.rules.inForce'))).toBe('')
  })

  test('what could not be read says so and shows the characters on hover', () => {
    const html = writeHtml(aReading({ cells: { [CODE]: aCell('unreadable', '217"1') } }))
    expect(textOf(cellOf(html, CODE))).toBe('（未能读出）')
    expect(attribute(cellOf(html, CODE), 'title')).toBe('原文：217"1')
  })

  test('a cell may be marked beside what it is', () => {
    const reading = aReading({ cells: { [CODE]: aNumber(0) } })
    const { disclosure } = layoutReading(reading)
    const html = htmlTable(disclosure, 'heading', reading, new Map([[CODE, 'error']]))
    expect(attribute(cellOf(html, CODE), 'class')).toBe('zero error')
  })

  test('markup anywhere in the report stays text', () => {
    const evil = '<script>alert(1)</script><img src=x onerror="alert(1)">&lt;'
    const html = writeHtml(
      aReading({
        title: `</title>${evil}`,
        signedBy: evil,
        sections: sectionsWith({ overview: { heading: evil, text: evil }, closing: null }),
        cells: { [CODE]: aCell('mark', evil), 'disclosure.rules.repealed': aCell('unreadable', `"${evil}`) },
      }),
    )
    expect(elements(html).some((one) => one.tagName === 'script' || one.tagName === 'img')).toBe(false)
    expect(textOf(cellOf(html, CODE))).toBe(evil)
    expect(textOf(elements(html).find((one) => one.tagName === 'h1'))).toBe(`</title>${evil}`)
  })
})
