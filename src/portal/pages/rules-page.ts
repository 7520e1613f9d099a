import { html } from 'hono/html'
import { REPORT_RULES } from '../../domain/report/index.js'
import { toCitationText } from '../../domain/statute/index.js'
import type { Assets } from '../assets.js'
import { type Html, page } from '../parts/page.js'

/** Every rule with its ground and an example: the same values that do the checking. */
export function rulesPage(assets: Assets): Html {
  return page(
    { title: '规则', current: 'rules', assets },
    html`<h1>核对规则</h1>
<p class="lead">“不符”只用于法律、格式有明文规定，或报告自相矛盾的情形；其余一律只作“留意”。</p>
${REPORT_RULES.map(
  (
    rule,
  ) => html`<article class="rule" id="${rule.id}"><h2>${rule.text} <span class="chip ${rule.severity === 'error' ? 'late' : 'risk'}">${rule.severity === 'error' ? '不符' : '留意'}</span></h2>
<code>${rule.id}</code>
<dl><dt>依据</dt><dd>${rule.citation === null ? '审核惯例，无明文依据' : toCitationText(rule.citation)}</dd>
<dt>例如</dt><dd>${rule.example.given}</dd><dt>发现</dt><dd>${rule.example.finding}</dd>
${rule.reading === undefined ? '' : html`<dt>说明</dt><dd>${rule.reading}</dd>`}</dl></article>`,
)}`,
  )
}
