import { Parser } from 'htmlparser2'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCounty } from '../../testing/portal/public-county.js'
import { ORIGIN, startTestPortal, type TestPortal, Visitor } from '../../testing/portal/test-portal.js'
import { makeReportFile } from '../../testing/reports/report-file.js'
import { parsePlainDate } from '../domain/calendar/index.js'
import { clockStandingOn } from '../service/clock.js'
import { publishHeads } from '../storage/audit/publish-heads.js'

let portal: TestPortal
let visitor: Visitor
let publicAt: string

beforeAll(async () => {
  portal = await startTestPortal()
  await addCounty(portal.services.db)
  visitor = new Visitor(portal.open())
  const file = await makeReportFile({ seed: 1, form: '2021' })
  const name = file.report.agency
  for (const year of [2024, 2025]) {
    const text = new TextDecoder().decode(file.bytes)
    const bytes = text.replaceAll(name, '云溪县文化和旅游局').replaceAll(String(file.report.year), String(year))
    const address = await visitor.handInOne({ name: `${year}.html`, bytes: new TextEncoder().encode(bytes) })
    await visitor.post(`${address}/publish`, { public: 'yes' })
  }
  publicAt = /href="(\/r\/[^"]+)"/.exec(await (await visitor.send('/reports')).text())?.[1] ?? ''
  await publishHeads(portal.services.db)
}, 60_000)
afterAll(() => portal.close())

const read = async (path: string, from = visitor): Promise<string> => (await from.send(path)).text()

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  /** Languages of the elements around it, the nearest last. */
  readonly languages: readonly string[]
}

/** Elements and words of a page, each with the language it is said to be in. */
function take(page: string): { elements: Element[]; words: { text: string; language: string }[] } {
  const elements: Element[] = []
  const words: { text: string; language: string }[] = []
  const look = (node: DefaultTreeAdapterTypes.Node, languages: readonly string[]): void => {
    let inside = languages
    if ('attrs' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      if (attributes.lang !== undefined) inside = [...languages, attributes.lang]
      elements.push({ tag: node.tagName, attributes, languages: inside })
    }
    if (node.nodeName === '#text' && 'value' in node) words.push({ text: node.value, language: inside.at(-1) ?? '' })
    if ('childNodes' in node) for (const child of node.childNodes) look(child, inside)
  }
  look(parse(page), [])
  return { elements, words }
}

const metaOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    take(page).elements.flatMap(({ tag, attributes: { name, content } }) =>
      tag === 'meta' && name !== undefined && content !== undefined ? [[name, content]] : [],
    ),
  )

test('every link of every page leads to a page, in both languages, and no two parts have one name', async () => {
  const seen = new Set<string>()
  const waiting = ['/', '/en']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const response = await visitor.send(path)
    expect([path, response.status]).toEqual([path, 200])
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) continue
    const { elements } = take(await response.text())
    const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
    expect([path, ids.length]).toEqual([path, new Set(ids).size])
    for (const { tag, attributes } of elements) {
      const { href = '' } = attributes
      if (tag === 'a' && href.startsWith('#'))
        expect([path, href, ids.includes(decodeURI(href).slice(1))]).toEqual([path, href, true])
      const [own = ''] = href.replace(ORIGIN, '').split('#')
      // Staff sign in elsewhere; downloads have their own tests.
      if (/^\/(?!console\/)/.test(own) && !/^(\/en)?\/r\/[^/]+\//.test(own)) waiting.push(own)
    }
  }
  expect(seen.size).toBeGreaterThan(40)
})

describe('what inspectors of government sites look for', () => {
  test('on every page: whose site, where, and its code', async () => {
    for (const path of ['/', '/bodies', '/check', '/search', publicAt, '/nothing'])
      expect(metaOf(await read(path))).toMatchObject({
        SiteName: '云溪县人民政府政府信息公开',
        SiteDomain: '127.0.0.1:8090',
        SiteIDCode: '3300000000',
      })
  })
  test('on columns: name, description, keywords, kind', async () => {
    for (const path of [
      '/bodies',
      '/guide',
      '/systems',
      '/disclosure',
      '/reports',
      '/apply',
      '/answered',
      '/guide/bureau',
      '/bodies/bureau',
      publicAt,
    ]) {
      const { ColumnName, ColumnDescription, ColumnKeywords, ColumnType } = metaOf(await read(path))
      expect([path, [ColumnName, ColumnDescription, ColumnKeywords].every((text) => text)]).toEqual([path, true])
      expect(ColumnType).toBe('政府信息公开')
    }
  })
  test('on a report: title, time in Beijing, source', async () => {
    const meta = metaOf(await read(publicAt))
    expect(meta.ArticleTitle).toContain('政府信息公开工作年度报告')
    expect(meta.PubDate).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(meta.ContentSource).toBe('云溪县文化和旅游局')
  })
  test('at the foot: who, how to reach them, and numbers only where there are some', async () => {
    const foot = async (app: Visitor) => /<footer[\s\S]*<\/footer>/.exec(await read('/', app))?.[0] ?? ''
    const plain = await foot(visitor)
    for (const text of ['云溪县人民政府', '云溪县文昌路1号', '0390-5550101', '3300000000'])
      expect(plain).toContain(text)
    expect(plain).not.toContain('备')
    const numbered = new Visitor(portal.open({ registrations: { icp: '某ICP备00000000号', police: null } }))
    expect(await foot(numbered)).toContain('某ICP备00000000号')
  })
})

test('a demonstration says so on every page, errors included; a real site on none', async () => {
  const day = parsePlainDate('2026-07-01')
  if (day === undefined) throw new RangeError('no day')
  const demo = new Visitor(portal.open({ clock: clockStandingOn(day) }))
  for (const path of ['/', '/bodies', '/bodies/bureau', '/check', '/mine', '/search?q=x', '/nothing', publicAt]) {
    expect(await read(path, demo)).toContain('演示日期 2026年7月1日')
    expect(await read(`/en${path}`, demo)).toContain('Demonstration date 1 July 2026')
    expect(await read(path)).not.toContain('演示日期')
  }
})

describe('bodies', () => {
  test('the list: those that are, by kind, and those that were', async () => {
    const page = await read('/bodies')
    expect(page.indexOf('云溪县文化和旅游局')).toBeLessThan(page.indexOf('乡镇、街道'))
    expect(page.indexOf('已合并、分设或撤销的机关')).toBeLessThan(page.indexOf('云溪县旅游局'))
  })
  test('one: its office, where it came from, its reports by year with a picture', async () => {
    const page = await read('/bodies/bureau')
    for (const text of ['由以下机关合并或分设而来', '/bodies/culture', 'mailto:wlj@yunxi.example.cn', '未登记', '<svg'])
      expect(page).toContain(text)
    expect(page.indexOf('>2025<')).toBeLessThan(page.lastIndexOf('>2024<'))
    expect(page).toMatch(/aria-label="历年新收政府信息公开申请（件）: 2024 年 \d+ 件, 2025 年 \d+ 件"/)
  })
  test('one that was merged: since when, and who does its work', async () => {
    const page = await read('/bodies/tourism')
    expect(page).toContain('2019年1月18日终止')
    expect(page).toMatch(/职能承接[\s\S]*\/bodies\/bureau/)
  })
  test('names with the days they were borne', async () => {
    expect(await read('/bodies/health')).toMatch(
      /云溪县卫生局[\s\S]*1987年1月1日 – 2014年6月1日[\s\S]*云溪县卫生健康局/,
    )
  })
})

describe('search', () => {
  const found = async (words: string) =>
    [
      ...((await read(`/search?q=${encodeURIComponent(words)}`)).split('<main')[1] ?? '').matchAll(
        /<li><a href="([^"]+)"/g,
      ),
    ].map(([, at]) => at)
  test('by name, former name, short form, year, and both', async () => {
    expect(await found('文化和旅游')).toEqual(expect.arrayContaining(['/bodies/bureau', publicAt]))
    expect(await found('卫生局')).toContain('/bodies/health')
    expect((await found('文旅局'))[0]).toBe('/bodies/bureau')
    expect((await found('2025')).filter((at) => at?.startsWith('/r/'))).toHaveLength(1)
    expect((await found('文化和旅游局 2024年')).filter((at) => at?.startsWith('/r/'))).toHaveLength(1)
    expect(await read('/search?q=zzz')).toContain('没有找到')
  })
  test('words that mean something to a database or a pattern are only words', async () => {
    for (const words of ['%', '_', '\\', "'", '.*', '(a+)+$', '２０２５', '\ud800', '年'.repeat(500)])
      expect(
        (await visitor.send(`/search?q=${words === '\ud800' ? '%ed%a0%80' : encodeURIComponent(words)}`)).status,
      ).toBe(200)
  })
})

describe('in English', () => {
  test('what is not English says that it is Chinese', async () => {
    for (const path of [
      '/',
      '/bodies',
      '/bodies/bureau',
      '/guide',
      '/systems',
      '/disclosure',
      '/apply',
      '/guide/bureau',
      '/ask',
      '/ask?body=bureau',
      '/follow',
      '/answered',
      '/check',
      '/reports',
      '/rules',
      '/audit',
      '/site-map',
      '/accessibility',
      '/search?q=x',
      '/nothing',
      publicAt,
    ]) {
      const chinese = take(await read(`/en${path === '/' ? '' : path}`)).words.filter(
        ({ text, language }) => /\p{Script=Han}/u.test(text) && language !== 'zh-CN',
      )
      // The window's title has no parts that could say so.
      const apart = chinese.filter(({ text }) => !text.includes('Government Information Disclosure'))
      expect([path, apart.map(({ text }) => text)]).toEqual([path, []])
    }
  })
  test('each page names its other language, and goes on in its own', async () => {
    const page = await read('/en/bodies')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain(`hreflang="zh-CN" href="${ORIGIN}/bodies"`)
    expect(page).toContain('href="/en/bodies/bureau"')
    expect(await read('/bodies')).toContain(`hreflang="en" href="${ORIGIN}/en/bodies"`)
  })
})

describe('larger text and more contrast, kept by a cookie', () => {
  test('one after the other, both together, and back to where one was', async () => {
    const someone = new Visitor(portal.open())
    const large = await someone.post('/preferences', { text: 'large', back: '/en/bodies' })
    expect([large.status, large.headers.get('location')]).toEqual([303, '/en/bodies'])
    expect(large.headers.get('set-cookie')).toMatch(
      /^gongkai-view=large; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await read('/bodies', someone)).toContain('class="large"')
    await someone.post('/preferences', { contrast: 'high' })
    expect(await read('/bodies', someone)).toContain('class="large contrast"')
    await someone.post('/preferences', { text: 'normal' })
    expect(await read('/bodies', someone)).toContain('class="contrast"')
    expect(await read('/bodies')).not.toContain('class="contrast"')
  })
  test('never sends anybody to another site', async () => {
    const elsewhere = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '\\/evil',
      '/a\r\nb: c',
      '/a\\b',
      '',
      `/${'a'.repeat(9_000)}`,
    ]
    for (const back of elsewhere) {
      const { status, headers } = await visitor.post('/preferences', { text: 'normal', back })
      expect([back, status === 413 ? null : headers.get('location')]).toEqual([back, status === 413 ? null : '/'])
    }
  })
  test('a cookie of nonsense is the standard', async () => {
    for (const cookie of [
      'gongkai-view=',
      'gongkai-view=constructor',
      'gongkai-view=__proto__',
      `gongkai-view=${'a'.repeat(5_000)}`,
    ])
      expect(await (await visitor.send('/bodies', { headers: { cookie } })).text()).toContain('<html lang="zh-CN">')
  })
})

describe('for machines', () => {
  const parseXml = (text: string): string[] => {
    const names: string[] = []
    const open: string[] = []
    const parser = new Parser(
      {
        onopentag(name) {
          names.push(name)
          open.push(name)
        },
        onclosetag: (name) => expect(open.pop()).toBe(name),
        onerror: (error) => expect(error).toBeNull(),
      },
      { xmlMode: true },
    )
    parser.end(text)
    expect(open).toEqual([])
    return names
  }
  test('feed: the newest public reports by their public addresses, never a secret one', async () => {
    const text = await read('/feed.xml')
    expect(parseXml(text).filter((name) => name === 'entry')).toHaveLength(2)
    expect(text).toContain(`<id>${ORIGIN}${publicAt}</id>`)
  })
  test('site map: every public page, each of which is there', async () => {
    const text = await read('/sitemap.xml')
    parseXml(text)
    const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => (at ?? '').replace(ORIGIN, ''))
    expect(addresses).toEqual(expect.arrayContaining(['/', '/en', '/bodies/tourism', publicAt]))
    for (const path of addresses) expect([path, (await visitor.send(path)).status]).toEqual([path, 200])
  })
  test('robots: what is not to be looked through', async () => {
    expect(await read('/robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`)
  })
  test('heads of the trail: as the verifier takes them', async () => {
    const lines = (await read('/audit/heads.jsonl')).trimEnd().split('\n')
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toEqual(['at', 'chain', 'digest', 'sequence'])
    expect(await read('/audit')).toContain(JSON.parse(lines[0] ?? '{}').digest)
  })
})
