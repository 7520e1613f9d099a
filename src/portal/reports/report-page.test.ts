import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORIGIN, startTestPortal, type TestPortal, Visitor } from '../../../testing/portal/test-portal.js'
import type { Figures } from '../../../testing/reports/figures.js'
import type { Narrative } from '../../../testing/reports/narrative.js'
import { makeReportFile, type ReportFileOptions } from '../../../testing/reports/report-file.js'

let portal: TestPortal
let visitor: Visitor
beforeAll(async () => {
  portal = await startTestPortal()
  visitor = new Visitor(portal.open())
})
afterAll(() => portal.close())

/** The page of a made report, and where it is. */
async function show(options: ReportFileOptions, search = '') {
  const file = await makeReportFile(options)
  const address = await visitor.handInOne(file)
  return { address, file, page: await (await visitor.send(address + search)).text() }
}

/** `text` after every paragraph of every section. */
const afterAllParagraphs = (narrative: Narrative, ...texts: string[]): Narrative => {
  const sections = Object.entries(narrative.sections).map(([kind, section]) => [
    kind,
    { ...section, paragraphs: [...section.paragraphs, ...texts] },
  ])
  return { ...narrative, sections: Object.fromEntries(sections) }
}

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></textarea><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '"><a href="javascript:alert(1)">',
  '"><iframe srcdoc="x"><base href="//evil.example"><form action="//evil.example">',
] as const

describe('whatever a report says is shown as words', () => {
  for (const evil of EVIL)
    test(evil, async () => {
      const someone = new Visitor(portal.open())
      const file = await makeReportFile({
        form: '2021',
        spoilText: (narrative) => ({
          ...afterAllParagraphs(narrative, `共收到政府信息公开申请9999件${evil}。`),
          title: `云溪县文化局2023年政府信息公开工作年度报告${evil}`,
          signature: [...narrative.signature, `云溪县${evil}局`],
        }),
      })
      // Words in a figure's place, and the same words as the file's name.
      const cell = `<td>3${evil.replaceAll('<', '&lt;')}</td>`
      const text = new TextDecoder().decode(file.bytes).replace('<td>0</td>', cell)
      const name = `${evil.replaceAll('/', '')}.html`
      const address = await someone.handInOne({ name, bytes: new TextEncoder().encode(text) })
      await someone.post(`${address}/publish`, { public: 'yes' })
      const search = `/reports?agency=${encodeURIComponent(evil)}&year=${encodeURIComponent(evil)}`
      for (const path of [address, `${address}?show=error`, `${address}/delete`, '/mine', '/reports', search])
        expect(foreignParts(await (await someone.send(path)).text())).toEqual([])
      const refused = await someone.handIn([{ name, bytes: new Uint8Array() }])
      expect(foreignParts(await refused.text())).toEqual([])
    })
})

/** Elements and attributes that none of our pages has. */
function foreignParts(page: string): string[] {
  const found: string[] = []
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      if (/^(img|iframe|object|embed|base|textarea|style)$/.test(node.tagName)) found.push(node.tagName)
      if (node.tagName === 'script' && !node.attrs.some(({ value }) => value.startsWith('/assets/')))
        found.push('script')
      for (const { name, value } of node.attrs) {
        if (/^(on|style|srcdoc)/.test(name)) found.push(name)
        const isOwn = /^(\/[^/]|#|\/$)/.test(value) || (node.tagName === 'link' && value.startsWith(`${ORIGIN}/`))
        if (/^(href|src|action)$/.test(name) && !isOwn) found.push(value)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(look)
  }
  look(parse(page))
  return found
}

describe('findings in their places', () => {
  const spoilFigures = (figures: Figures) => {
    figures['requests.received.total'] = (figures['requests.received.total'] ?? 0) + 1
  }
  test('each is tied to its cell in both directions', async () => {
    const { page } = await show({ form: '2021', spoilFigures })
    const [, number] = /<li id="finding-(\d+)"[\s\S]*?requests\.applicants-total/.exec(page) ?? []
    expect(page).toMatch(
      /<td id="cell-requests\.received\.total" class="error[^"]*" title="[^"]*第 \d+ 个表格第 \d+ 行第 \d+ 列/,
    )
    expect(page).toContain(`href="#finding-${number}"`)
    expect(page).toContain('原件第 ')
  })
  test('filtered by kind without a script: list and marks go together, numbers stay', async () => {
    const { address, page } = await show({ form: '2021', spoilFigures })
    const notices = await (await visitor.send(`${address}?show=notice`)).text()
    expect(page).toContain('class="ref error"')
    expect(notices).not.toContain('class="ref error"')
    expect(notices).not.toContain('class="error"')
    const errors = await (await visitor.send(`${address}?show=error`)).text()
    expect(errors.match(/id="finding-1"/g)).toHaveLength(1)
  })
  test('every link inside a page leads somewhere, and no name is given twice', async () => {
    const words =
      '2023年，共收到政府信息公开申请777件，办结777件，其中予以公开999件，占比99%；共收到政府信息公开申请888件。'
    const busy: ReportFileOptions = {
      form: '2021',
      spoilFigures(figures) {
        Object.keys(figures).forEach((code, index) => {
          figures[code] = index % 11
        })
      },
      spoilText: (narrative) => afterAllParagraphs(narrative, words, words),
    }
    for (const given of [busy, { form: '2019' }, { form: '2021', spoilFigures }] as const) {
      const { page } = await show(given)
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    }
  })
})

describe('where the requests went', () => {
  const ROWS = {
    received: 4,
    broughtForward: 1,
    'outcomes.granted': 2,
    'outcomes.unavailable.notHeld': 1,
    'outcomes.total': 3,
    carriedForward: 2,
  }
  const noRequests = (figures: Figures) => {
    for (const code of Object.keys(figures)) figures[code] = 0
  }
  const someRequests = (figures: Figures) => {
    noRequests(figures)
    for (const [row, count] of Object.entries(ROWS))
      for (const column of ['naturalPerson', 'total']) figures[`requests.${row}.${column}`] = count
  }

  test('is drawn with the figures beside it', async () => {
    const { page } = await show({ form: '2021', spoilFigures: someRequests })
    expect(page).toContain('role="img" aria-label="来：共 5 件，本年新收 4 件，上年结转 1 件"')
    expect(page).toContain('aria-label="去：共 5 件，予以公开 2 件，无法提供 1 件，结转下年 2 件"')
  })
  test('is not drawn where a figure was not read, or where there was none', async () => {
    const unread = (figures: Figures) => {
      someRequests(figures)
      for (const code of Object.keys(figures)) if (code.startsWith('requests.outcomes.granted')) delete figures[code]
    }
    for (const spoilFigures of [unread, noRequests])
      expect((await show({ form: '2021', spoilFigures })).page).not.toContain('class="flow"')
  })
})

test('a report that nothing is wrong with: the page says so, and what it did not check', async () => {
  const { page } = await show({
    form: '2021',
    from: 2025,
    spoilText(narrative) {
      const overview = { ...narrative.sections.overview, paragraphs: ['我局坚持以公开为常态。'] }
      return { ...narrative, sections: { ...narrative.sections, overview } }
    },
  })
  expect(page).toContain('没有发现不符之处')
})

test('text far longer than any report’s: cut with a sentence, and the page comes at once', async () => {
  const { address, page } = await show({
    form: '2021',
    spoilText: (narrative) =>
      afterAllParagraphs(narrative, ...Array.from({ length: 600 }, () => '为民服务'.repeat(30))),
  })
  expect(page).toContain('正文过长')
  const response = await visitor.send(`${address}/pdf`)
  expect(response.status).toBe(422)
  expect(await response.text()).toMatch(/不能生成这种格式.*文件超过可读的大小/s)
})

test('reports are made into files for one network only so fast; figures and the original come all the same', async () => {
  const someone = new Visitor(portal.open({ reportRenderings: { burst: 2, perSecond: 0.1 } }))
  const address = await someone.handInOne(await makeReportFile({ form: '2021' }))
  const statuses: number[] = []
  for (const kind of ['docx', 'pdf', 'xlsx', 'csv', 'json', 'original'])
    statuses.push((await someone.send(`${address}/${kind}`)).status)
  expect(statuses).toEqual([200, 200, 429, 200, 200, 200])
  const refused = await someone.send(`${address}/pdf`)
  const seconds = refused.headers.get('retry-after') ?? ''
  expect(seconds).toMatch(/^\d+$/)
  expect(await refused.text()).toContain(`请过 ${seconds} 秒再下载这种格式。原件、CSV 和 JSON 可以照常下载。`)
  const english = await someone.send(`/en${address}/pdf`)
  expect([english.status, (await english.text()).includes('Please download this format again in')]).toEqual([429, true])
  expect((await someone.send('/r/nothing/pdf')).status).toBe(404)
})
