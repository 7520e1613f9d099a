import { html } from 'hono/html'
import type { HandInQuota } from '../../service/checked-reports/checked-report-services.js'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'
import { titleText } from '../parts/title-text.js'
import { verdictChips } from '../parts/verdict-chips.js'

/** A file that was read and checked. */
export interface TakenReport {
  readonly fileName: string
  readonly href: string
  readonly errors: number
  readonly notices: number
}

interface HandInPage {
  readonly assets: Assets
  readonly quota: HandInQuota
  /** Sentences about files that could not be taken. */
  readonly problems?: readonly string[]
  /** Reports that were taken in the same go. */
  readonly taken?: readonly TakenReport[]
}

const ACCEPTED = '.docx,.doc,.pdf,.html,.htm,.mht,.xlsx,.xls,.ofd,.txt,.md'

/** Where files are handed in. Works without a script; with one, files may be dropped and show their progress. */
export function handInPage({ assets, quota, problems = [], taken = [] }: HandInPage): Html {
  return page(
    { title: problems.length > 0 ? '没有完成核对' : '核对报告', current: 'check', assets, scripts: ['hand-in.js'] },
    html`<h1>${titleText('核对政府信息公开工作年度报告')}</h1>
<p class="lead">交来任何机关公布的年度报告，读出每一个数字和它在原件中的位置，核对勾稽关系、正文与表格、日期和格式。</p>
${problemList(problems)}
<form class="drop" id="hand-in" method="post" action="/reports" enctype="multipart/form-data">
<label for="files">选择文件，或把文件拖到这里</label>
<input id="files" name="files" type="file" multiple required accept="${ACCEPTED}" aria-describedby="accepted">
<div><button class="button">开始核对</button></div>
<p class="hint" id="accepted">可读 Word（docx、doc）、PDF、网页、Excel、OFD 和文本，一次可选多份，每份不超过 50 MB。扫描件没有文字层，读不出来。</p>
</form>
<ul class="files" id="progress" aria-label="交来的文件" aria-live="polite">${taken.map(takenItem)}</ul>
<section class="three" aria-label="说明">
<div><h2>不猜数字</h2><p>空白、“-”、0 和读不清是四回事，分别记录。粘连的数字只有在勾稽关系能唯一确定时才读出。</p></div>
<div><h2>每处都有出处</h2><p>发现标在单元格和文字的原处，写明依据的条款；没有明文依据的，只作“留意”。</p></div>
<div><h2>文件由您掌握</h2><p>结果存于猜不到的网址之下，可随时删除；只有您选择公开的才列入报告库。每个浏览器最多存 ${quota.ownFiles} 份。</p></div>
</section>`,
  )
}

function takenItem({ fileName, href, errors, notices }: TakenReport): Html {
  return html`<li><a href="${href}">${fileName}</a><span class="said">${verdictChips(errors, notices)}</span></li>`
}

function problemList(problems: readonly string[]): Html | '' {
  if (problems.length === 0) return ''
  return html`<div class="problem" role="alert"><h2>${problems.length === 1 ? '没有完成核对' : `有 ${problems.length} 个文件没有完成核对`}</h2><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
}
