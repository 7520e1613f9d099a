import type { FoundReport } from '../../service/checked-reports/find-report.js'
import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

interface DeletePage {
  readonly report: FoundReport
  readonly key: string
}

/** Says what will be gone before anything is: there is no way back. */
export function deletePage(view: View, { report, key }: DeletePage): Html {
  const { deletion } = view.messages.report
  const address = view.href(`/r/${key}`)
  const fileName = chinese(view, report.fileName)
  return page(
    view,
    {
      title: deletion.title,
      current: 'check',
      checkPage: 'mine',
      crumbs: [
        { href: view.href('/mine'), label: view.messages.reportLists.mine },
        { href: address, label: fileName },
      ],
      isPrivate: true,
    },
    html`<h1>${deletion.heading}</h1>
<p class="lead">${fileName}</p>
<p>${deletion.final}</p>
<ul>
<li>${deletion.results}</li>
<li>${deletion.addresses}</li>
${report.publicId === null ? '' : html`<li>${deletion.list}</li>`}
<li>${deletion.others}</li>
</ul>
<form class="actions" method="post" action="${address}/delete"><button class="button stop">${deletion.confirm}</button><a href="${address}">${deletion.keep}</a></form>`,
  )
}
