import { html } from 'hono/html'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'
import { verdictChips } from '../parts/verdict-chips.js'

export interface ListedReport {
  readonly href: string
  readonly fileName: string
  readonly agency: string | null
  readonly year: number | null
  readonly errors: number
  readonly notices: number
  /** Whether to say that it is public. */
  readonly isMarkedPublic: boolean
  readonly handedInAt: Date
}

interface ReportListPage {
  readonly assets: Assets
  readonly reports: readonly ListedReport[]
  /** The next page's address, if there are more. */
  readonly more: string | null
  /** Whether it is the first page. */
  readonly isFirst: boolean
  readonly filter: { readonly agency: string; readonly year: string }
}

/** Reports their uploaders made public. */
export function publicListPage({ assets, reports, more, isFirst, filter }: ReportListPage): Html {
  const filtered = filter.agency !== '' || filter.year !== ''
  const none = filtered ? '没有符合条件的报告。' : html`还没有公开的报告。<a href="/">交来一份核对</a>`
  return page(
    { title: '报告库', current: 'reports', assets },
    html`<h1>报告库</h1>
<p class="lead">已公开的年度报告和核对结果，新的在前。</p>
<form class="filters" method="get" action="/reports" role="search">
<div><label for="agency">机关名称</label><input id="agency" name="agency" value="${filter.agency}" maxlength="60"></div>
<div><label for="year">报告年度</label><input id="year" name="year" value="${filter.year}" inputmode="numeric" maxlength="4" size="6"></div>
<button class="button plain">查找</button>${filtered ? html`<a href="/reports">全部报告</a>` : ''}
</form>
${reportTable(reports, more, isFirst ? none : '没有更早的报告。')}`,
  )
}

/** What this browser handed in. */
export function ownListPage({
  assets,
  reports,
  more,
  isFirst,
  isDeleted,
}: Omit<ReportListPage, 'filter'> & { readonly isDeleted: boolean }): Html {
  const none = isFirst ? html`还没有交来报告。<a href="/">现在核对一份</a>` : '没有更早的报告。'
  return page(
    { title: '我的核对', current: 'mine', assets, isPrivate: true },
    html`<h1>我的核对</h1>
${isDeleted ? html`<p class="done" role="status">已删除文件和结果。</p>` : ''}
<p class="lead">用这个浏览器交来的报告，新的在前。换浏览器或清除 Cookie 后，仍可用各自的网址打开，但不能再删除。</p>
${reportTable(reports, more, none)}`,
  )
}

function reportTable(reports: readonly ListedReport[], more: string | null, none: Html | string): Html {
  if (reports.length === 0) return html`<p class="empty">${none}</p>`
  return html`<table class="reports"><thead><tr><th scope="col">报告</th><th scope="col">年度</th><th scope="col">发现</th><th scope="col">交来时间</th></tr></thead>
<tbody>${reports.map(reportRow)}</tbody></table>${more === null ? '' : html`<p><a class="button plain" href="${more}">更早的报告</a></p>`}`
}

function reportRow({ href, agency, fileName, year, errors, notices, isMarkedPublic, handedInAt }: ListedReport): Html {
  return html`<tr><td><a href="${href}">${agency ?? fileName}</a>${isMarkedPublic ? html` <span class="chip ok">已公开</span>` : ''}${agency === null ? '' : html`<small>${fileName}</small>`}</td><td>${year ?? '年度未读出'}</td><td>${verdictChips(errors, notices)}</td><td><time datetime="${handedInAt.toISOString()}">${toBeijingTime(handedInAt)}</time></td></tr>`
}

const BEIJING = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2026年1月20日 09:05` */
function toBeijingTime(at: Date): string {
  const part = Object.fromEntries(BEIJING.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}
