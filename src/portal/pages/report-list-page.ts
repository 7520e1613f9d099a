import { html } from 'hono/html'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'
import { countChip } from '../parts/verdict-chips.js'

export interface ListedReport {
  readonly href: string
  readonly fileName: string
  readonly agency: string | null
  readonly year: number | null
  readonly errors: number
  readonly notices: number
  readonly isPublic: boolean
  readonly handedInAt: Date
}

interface ReportListPage {
  readonly assets: Assets
  readonly reports: readonly ListedReport[]
  /** The next page's address, if there are more. */
  readonly more: string | null
  readonly filter: { readonly agency: string; readonly year: string }
}

/** Reports their uploaders made public. */
export function publicListPage({ assets, reports, more, filter }: ReportListPage): Html {
  const filtered = filter.agency !== '' || filter.year !== ''
  return page(
    { title: '报告库', current: 'reports', assets },
    html`<h1>报告库</h1>
<p class="lead">已公开的年度报告和核对结果。</p>
<form class="filters" method="get" action="/reports" role="search">
<div><label for="agency">机关名称</label><input id="agency" name="agency" value="${filter.agency}" maxlength="60"></div>
<div><label for="year">报告年度</label><input id="year" name="year" value="${filter.year}" inputmode="numeric" maxlength="4" size="6"></div>
<button class="button plain">查找</button>${filtered ? html`<a href="/reports">全部报告</a>` : ''}
</form>
${
  reports.length > 0
    ? reportTable(reports, more)
    : html`<p class="empty">${filtered ? '没有符合条件的报告' : html`还没有公开的报告。<a href="/">交来一份核对</a>`}</p>`
}`,
  )
}

/** What this browser handed in. */
export function ownListPage({ assets, reports, more }: Omit<ReportListPage, 'filter'>): Html {
  return page(
    { title: '我的核对', current: 'mine', assets, isPrivate: true },
    html`<h1>我的核对</h1>
<p class="lead">用这个浏览器交来的报告。换浏览器或清除 Cookie 后，仍可用各自的网址打开，但不能再删除。</p>
${reports.length > 0 ? reportTable(reports, more) : html`<p class="empty">还没有交来报告。<a href="/">现在核对一份</a></p>`}`,
  )
}

function reportTable(reports: readonly ListedReport[], more: string | null): Html {
  return html`<table class="reports"><thead><tr><th scope="col">报告</th><th scope="col">年度</th><th scope="col" class="n">不符</th><th scope="col" class="n">留意</th><th scope="col">交来</th></tr></thead>
<tbody>${reports.map(
    (report) =>
      html`<tr><td><a href="${report.href}">${report.agency ?? report.fileName}</a> ${report.isPublic ? html`<span class="chip ok">已公开</span>` : ''}</td><td>${report.year ?? '—'}</td><td class="n">${countChip(report.errors, 'late', '不符')}</td><td class="n">${countChip(report.notices, 'risk', '留意')}</td><td><time datetime="${report.handedInAt.toISOString()}">${toBeijingTime(report.handedInAt)}</time></td></tr>`,
  )}</tbody></table>${more === null ? '' : html`<p><a class="button plain" href="${more}">更早的报告</a></p>`}`
}

function toBeijingTime(at: Date): string {
  return at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })
}
