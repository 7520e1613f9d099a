import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import { isIdleAttribute, isIdleStyle } from './idle-attributes.js'
import { parsePage } from './parse-page.js'

/** The tree as plain values, without the attributes that nobody reads. */
function treeOf(node: DefaultTreeAdapterTypes.Node): unknown {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (node.nodeName === '#comment') return { comment: (node as DefaultTreeAdapterTypes.CommentNode).data }
  const attrs = 'attrs' in node ? node.attrs : []
  return {
    name: node.nodeName,
    namespace: 'namespaceURI' in node ? node.namespaceURI : null,
    attrs: attrs.filter(({ name, value }) => !isIdleAttribute(name) && (name !== 'style' || !isIdleStyle(value))),
    content: 'content' in node ? treeOf(node.content as DefaultTreeAdapterTypes.DocumentFragment) : null,
    children: 'childNodes' in node ? node.childNodes.map(treeOf) : [],
  }
}

const PAGES = [
  '<!DOCTYPE html>\r\n<HTML><Body onload=x CLASS="A b">\r\n<P Align=Center>a\r\n\r\nb &amp; c<BR/>d</P>\r',
  '<p a="1" a=\'2\' b = "3" c= 4 d =5 e>x',
  '<p a="x"b="y">',
  '<a href="?a=1&amp;b=2&copy=3">',
  '<p title="a>b<c">x',
  `<p title='a"b'>x`,
  '<p a=b/>x<br a=/>',
  '<p/ a>',
  '<p a=">x',
  '<p a="\r\n1">',
  '<p\0a b="\0">\0x',
  '<p style="color:red" style="display:none">',
  '<p style="display:none" style="color:red">',
  '<p STYLE="x:1" style="display:none">',
  '<p style="font-family:&quot;x&quot;">',
  '<p a="é" 中="文">中<中>文',
  '\u{20000}a\u{20001}<p>\ud800<b>',
  '<svg><font color="red">x</font><![CDATA[ y ]]></svg>',
  '<title>a</b>&lt;</title><textarea>\n<p></textarea><pre>\n\nx</pre>',
  '<script>if (a<b) "</scr" + "<!-- <script> </script> -->"</script><style>p<b {}</style>',
  '<table>x<tr><td>1<td>2</table>',
  '<plaintext><p a="1">',
  ...['<', '</', '</p', '</p x>', '</ p>', '<p', '<p a', '<p a=', '<p a= >', '<p =a>', '<p / >'],
]

describe('every page gives the tree that parse5 builds of it by itself', () => {
  test.each(PAGES)('%j', (page) => {
    for (const whole of [page, `<body><div>${page}`, `${page}<p>1</p>`])
      expect(treeOf(parsePage(whole))).toEqual(treeOf(parse(whole)))
  })

  test('pieces of markup in any order', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '/', '=', '"', "'", ' ', '\n', '\r', 'p', 'td', 'tr', 'table', 'a', 'B', 'style', 'display'],
      ...['&amp;', '&', 'x', '1', '中', '<!--', '-->', 'script', 'title', '</', '\0', 'svg', 'font', '%', ':', '-'],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const page = parts.join('')
        expect(treeOf(parsePage(page))).toEqual(treeOf(parse(page)))
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('styles that only paint are left out', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a style alone', '<p style="width:1px">', false],
    ['a style that hides', '<p style="display:none">', true],
    ['a style that numbers a list', '<ol style="list-style:none">', true],
    ['a reference, which could spell anything', '<p style="&#100;isplay:none">', true],
  ]
  test.each(cases)('%s', (_, page, isKept) => {
    expect(serialize(parsePage(page)).includes('style=')).toBe(isKept)
  })
})
