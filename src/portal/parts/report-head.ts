import { html } from 'hono/html'
import { toChineseDate } from '../../domain/calendar/index.js'
import type { Reading } from '../../domain/report/index.js'
import type { FoundReport } from '../../service/checked-reports/find-report.js'
import type { FindingIndex } from './numbered-findings.js'
import type { Html } from './page.js'

/** What the report is, and how much of it was read. */
export function reportFacts(reading: Reading): Html {
  const cells = Object.values(reading.cells)
  const read = cells.filter((cell) => cell.state === 'number').length
  const facts = [
    reading.agency ?? '机关名称未读出',
    reading.year === null ? '年度未读出' : `${reading.year} 年度`,
    reading.form === null ? '没有找到表格' : `${reading.form} 年格式`,
    reading.form === null
      ? ''
      : read === cells.length
        ? `${read} 格全部读出`
        : `读出 ${read} 格，共 ${cells.length} 格`,
    reading.signedOn === null ? '没有落款日期' : `落款 ${toChineseDate(reading.signedOn)}`,
  ]
  return html`<ul class="facts">${facts.filter((fact) => fact !== '').map((fact) => html`<li>${fact}</li>`)}</ul>`
}

/** The one figure people come for, and what it means. */
export function verdict({ count: { all, error, notice } }: FindingIndex): Html {
  if (all === 0) {
    return html`<div class="verdict"><b aria-hidden="true">✓</b><p>没有发现不符之处。<small>只核对了读出的数字；未读出的格子见表中斜纹。</small></p></div>`
  }
  const errors = error > 0 ? `${error} 处与格式规定或自身数据不符` : ''
  const notices = notice > 0 ? `${notice} 处提请留意` : ''
  const sentence = [errors, notices].filter((part) => part !== '').join('，')
  return html`<div class="verdict ${error > 0 ? 'bad' : 'look'}"><b aria-hidden="true">${error > 0 ? error : notice}</b><p>${sentence}。<small>红色为不符，黄色为留意；凡能指到原处的，都标在表格和文字上。</small></p></div>`
}

const DOWNLOADS = [
  ['original', '原件'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['docx', '法定格式 Word'],
  ['pdf', '法定格式 PDF'],
] as const

export function downloads(key: string): Html {
  return html`<p class="actions">下载：${DOWNLOADS.map(([kind, label]) => html`<a href="/r/${key}/${kind}" download>${label}</a>`)}</p>`
}

/** What only the uploader may do. */
export function ownerActions(report: FoundReport, key: string): Html {
  const { publicId } = report
  const state =
    publicId === null
      ? '目前只有知道本页网址的人能看到。'
      : html`任何人都能在报告库看到：<a href="/r/${publicId}">公开页面</a>`
  return html`<div class="actions">
<form method="post" action="/r/${key}/publish"><input type="hidden" name="public" value="${publicId === null ? 'yes' : 'no'}"><button class="button plain">${publicId === null ? '放入公开的报告库' : '从报告库撤下'}</button></form>
<a class="button plain danger" href="/r/${key}/delete">删除</a>
<span class="hint">${state}</span>
</div>`
}
