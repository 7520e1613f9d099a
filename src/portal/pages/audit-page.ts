import type { ChainHead } from '../../domain/audit/index.js'
import type { Directory } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { bodyLink } from '../parts/body-link.js'
import { momentText } from '../parts/day-text.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

/** How far the record of what was done has come, chain by chain, and how anybody can hold it to that. */
export function auditPage(view: View, directory: Directory, heads: readonly ChainHead[]): Html {
  const { audit } = view.messages
  const rank = new Map<string, number>([...directory.active, ...directory.ended].map(({ id }, index) => [id, index]))
  const newest = [...heads].sort((a, b) => (rank.get(a.chain) ?? -1) - (rank.get(b.chain) ?? -1))
  return page(
    view,
    { title: audit.title, current: null, column: { name: audit.title, description: audit.newest } },
    html`<article class="text"><h1>${audit.title}</h1><p class="lead">${audit.lead}</p></article>
<h2>${audit.newest}</h2>
${newest.length === 0 ? html`<p class="empty">${audit.none}</p>` : headTable(view, directory, newest)}
<article class="text"><h2>${audit.verify}</h2>
<ol><li>${newest.length === 0 ? audit.verifyItems.keep : html`${audit.verifyItems.keep} <a href="/audit/heads.jsonl" download>${audit.download}</a>`}</li><li>${audit.verifyItems.ask}</li><li>${audit.verifyItems.run}<pre><code>node verify-audit.mjs trail.jsonl --heads gongkai-heads.jsonl</code></pre></li></ol><p>${audit.result}</p></article>`,
  )
}

function headTable(view: View, directory: Directory, heads: readonly ChainHead[]): Html {
  const { audit } = view.messages
  const rows = heads.map(({ chain, sequence, digest, at }) => {
    const body = directory.find(chain)
    return html`<tr><th scope="row">${body === undefined ? (chain === 'portal' ? audit.portal : `${audit.installation} (${chain})`) : bodyLink(view, body)}</th><td data-label="${audit.count}" class="n">${sequence}</td><td data-label="${audit.digest}"><code>${digest}</code></td><td data-label="${audit.at}"><time datetime="${at}">${momentText(view, new Date(at))}</time></td></tr>`
  })
  return html`<table class="offices heads"><thead><tr><th scope="col">${audit.chain}</th><th scope="col" class="n">${audit.count}</th><th scope="col">${audit.digest}</th><th scope="col">${audit.at}</th></tr></thead><tbody>${rows}</tbody></table>`
}
