import { expect, test } from 'vitest'
import { Html, html } from './html.js'

test('words are escaped wherever they stand, markup is not', () => {
  const evil = `<script>"&'`
  expect(html`<p title="${evil}">${evil}</p>`.toString()).toBe(
    '<p title="&lt;script&gt;&quot;&amp;&#39;">&lt;script&gt;&quot;&amp;&#39;</p>',
  )
  expect(html`${html`<b>${evil}</b>`}`.toString()).toBe('<b>&lt;script&gt;&quot;&amp;&#39;</b>')
  expect(html`${[html`<i></i>`, evil, 3, ['<', new Html('<')]]}`.toString()).toBe(
    '<i></i>&lt;script&gt;&quot;&amp;&#39;3&lt;<',
  )
})

test('what looks like markup but is an object from elsewhere is not let through', () => {
  const fake = { toString: () => '<script>' } as unknown as string
  expect(() => html`${fake}`.toString()).toThrow(TypeError)
})
