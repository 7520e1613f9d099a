import { html } from 'hono/html'
import type { FoundReport } from '../../service/checked-reports/find-report.js'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'

interface DeletePage {
  readonly report: FoundReport
  readonly key: string
  readonly assets: Assets
}

/** Says what will be gone before anything is: there is no way back. */
export function deletePage({ report, key, assets }: DeletePage): Html {
  return page(
    { title: '删除报告', current: 'mine', assets, isPrivate: true },
    html`<p class="crumbs"><a href="/mine">我的核对</a> / <a href="/r/${key}">${report.fileName}</a></p>
<h1>要删除这份报告吗？</h1>
<p class="lead">${report.fileName}</p>
<p>删除后不能恢复：</p>
<ul>
<li>您交来的文件和核对结果一并删除。</li>
<li>本页和报告页的网址从此打不开，已发给别人的也一样。</li>
${report.publicId === null ? '' : html`<li>报告从公开的报告库中消失。</li>`}
<li>别人若也交来过同一文件，他们的那一份不受影响。</li>
</ul>
<form class="actions" method="post" action="/r/${key}/delete"><button class="button stop">确认删除</button><a href="/r/${key}">不删除，回到报告</a></form>`,
  )
}
