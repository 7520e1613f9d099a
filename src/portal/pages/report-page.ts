import { html } from 'hono/html'
import { toChineseDate } from '../../domain/calendar/index.js'
import {
  type FormSection,
  findCell,
  formOf,
  layoutReading,
  type Reading,
  type Section,
} from '../../domain/report/index.js'
import type { FoundReport } from '../../service/checked-reports/find-report.js'
import type { Assets } from '../assets.js'
import { findingList } from '../parts/finding-list.js'
import { type FindingIndex, numberFindings } from '../parts/numbered-findings.js'
import { type Html, page } from '../parts/page.js'
import { toPlaceText } from '../parts/place-text.js'
import { reportTable } from '../parts/report-table.js'
import { reportText } from '../parts/report-text.js'

export type Shown = 'all' | 'error' | 'notice'

interface ReportPage {
  readonly report: FoundReport
  /** The part of the address that names the report. */
  readonly key: string
  readonly shown: Shown
  readonly assets: Assets
}

/** A report as the form looks, with everything found in it. */
export function reportPage({ report, key, shown, assets }: ReportPage): Html {
  const { reading } = report
  const findings = numberFindings(report.findings)
  const title = reading.title ?? report.fileName
  return page(
    { title, current: report.isOwn ? 'mine' : 'reports', assets, isPrivate: !report.byPublicAddress },
    html`<p class="crumbs">${report.byPublicAddress ? html`<a href="/reports">报告库</a>` : html`<a href="/mine">我的核对</a>`} / ${report.fileName}</p>
<h1>${title}</h1>
<p class="facts">${factsOf(reading).map((fact) => html`<span>${fact}</span>`)}</p>
${verdict(findings)}
${downloads(key)}
${report.isOwn && !report.byPublicAddress ? ownerActions(report, key) : ''}
<div class="layout">
<div class="paper">${paper(reading, findings)}${remarks(reading)}${placesOf(reading)}</div>
<aside class="side" aria-labelledby="findings-heading"><h2 id="findings-heading" class="visually-hidden">发现</h2>${tabs(findings, key, shown)}${list(findings, shown)}</aside>
</div>`,
  )
}

function factsOf(reading: Reading): string[] {
  const cells = Object.values(reading.cells)
  const read = cells.filter((cell) => cell.state === 'number').length
  return [
    reading.agency ?? '机关名称未读出',
    reading.year === null ? '年度未读出' : `${reading.year} 年度`,
    reading.form === null ? '没有找到表格' : `${reading.form} 年格式`,
    `读出 ${read} 格，共 ${cells.length} 格`,
    reading.signedOn === null ? '没有落款日期' : `落款 ${toChineseDate(reading.signedOn)}`,
  ]
}

function verdict({ all }: FindingIndex): Html {
  const errors = all.filter((finding) => finding.severity === 'error').length
  const notices = all.length - errors
  if (all.length === 0) {
    return html`<div class="verdict"><b aria-hidden="true">✓</b><p>没有发现不符之处。<small>只核对了读出的数字；未读出的格子见表中斜纹。</small></p></div>`
  }
  const style = errors > 0 ? 'bad' : 'look'
  return html`<div class="verdict ${style}"><b>${errors > 0 ? errors : notices}</b><p>${
    errors > 0 ? `${errors} 处与格式规定或自身数据不符` : ''
  }${errors > 0 && notices > 0 ? '，' : ''}${notices > 0 ? `${notices} 处提请留意` : ''}。<small>红色为不符，黄色为留意；每一处都标在表格和文字的原处。</small></p></div>`
}

const DOWNLOADS = [
  ['original', '原件'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['docx', '法定格式 Word'],
  ['pdf', '法定格式 PDF'],
] as const

function downloads(key: string): Html {
  return html`<p class="actions">下载：${DOWNLOADS.map(([kind, label]) => html`<a href="/r/${key}/${kind}" download>${label}</a>`)}</p>`
}

function ownerActions(report: FoundReport, key: string): Html {
  const isPublic = report.publicId !== null
  return html`<div class="actions">
<form method="post" action="/r/${key}/publish"><input type="hidden" name="public" value="${isPublic ? 'no' : 'yes'}"><button class="button plain">${isPublic ? '从报告库撤下' : '放入公开的报告库'}</button></form>
<form method="post" action="/r/${key}/delete"><button class="button plain danger">删除文件和结果</button></form>
<span class="hint">${isPublic ? html`已公开：<a href="/r/${report.publicId ?? ''}">公开页面</a>` : '目前只有知道本页网址的人能看到。'}</span>
</div>`
}

const TABLE_OF: Partial<Record<FormSection, 'disclosure' | 'requests' | 'reviews'>> = {
  disclosure: 'disclosure',
  requests: 'requests',
  remedies: 'reviews',
}

/** Sections in the order they have; a table whose section was not found comes after them. */
function paper(reading: Reading, findings: FindingIndex): Html[] {
  const tables = layoutReading(reading)
  const form = formOf(reading)
  const drawn = new Set<string>()
  const draw = (kind: Section['kind']): Html | '' => {
    const table = TABLE_OF[kind as FormSection]
    if (reading.form === null || table === undefined || drawn.has(table)) return ''
    drawn.add(table)
    return reportTable(tables[table], reading, findings)
  }
  const parts = reading.sections.map((section) => {
    const heading = section.heading === null ? '' : html`<h2>${section.heading}</h2>`
    return html`<section>${heading}${reportText(section, findings.all)}${draw(section.kind)}</section>`
  })
  for (const kind of ['disclosure', 'requests', 'remedies'] as const) {
    const table = draw(kind)
    if (table !== '') parts.push(html`<section><h2>${form.sections[kind]}</h2>${table}</section>`)
  }
  return parts
}

function tabs({ all }: FindingIndex, key: string, shown: Shown): Html {
  const count = (severity: Shown) => all.filter((finding) => severity === 'all' || finding.severity === severity).length
  const tab = (name: Shown, label: string) =>
    html`<a href="/r/${key}${name === 'all' ? '' : `?show=${name}`}"${name === shown ? html` aria-current="true"` : ''}>${label} ${count(name)}</a>`
  return html`<nav class="tabs" aria-label="按程度筛选">${tab('all', '全部')}${tab('error', '不符')}${tab('notice', '留意')}</nav>`
}

function list({ all }: FindingIndex, shown: Shown): Html {
  const some = all.filter((finding) => shown === 'all' || finding.severity === shown)
  return some.length === 0 ? html`<p class="empty">没有这一类发现</p>` : findingList(some)
}

function remarks({ remarks: all }: Reading): Html | '' {
  if (all.length === 0) return ''
  return html`<details open><summary>读取说明（${all.length}）</summary><ul>${all.map((remark) => html`<li>${remark.message}${remark.at === null ? '' : html`<span class="hint">　${toPlaceText(remark.at)}</span>`}</li>`)}</ul></details>`
}

/** The hover text of every figure once more, for those who do not hover. */
function placesOf(reading: Reading): Html | '' {
  const form = formOf(reading)
  const placed = Object.entries(reading.cells).filter(([, cell]) => cell.at !== null)
  if (placed.length === 0) return ''
  return html`<details><summary>各数字在原件中的位置（${placed.length}）</summary><table class="places"><thead><tr><th scope="col">单元格</th><th scope="col">读出</th><th scope="col">原文</th><th scope="col">位置</th></tr></thead><tbody>${placed.map(
    ([code, cell]) =>
      html`<tr><th scope="row"><a href="#cell-${code}">${findCell(form, code)?.label ?? code}</a></th><td>${cell.value ?? '未读出'}</td><td>${cell.raw ?? ''}</td><td>${toPlaceText(cell.at)}</td></tr>`,
  )}</tbody></table></details>`
}
