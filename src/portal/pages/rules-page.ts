import { REPORT_RULES } from '../../domain/report/index.js'
import { toCitationText } from '../../domain/statute/index.js'
import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

/** Every rule with its ground and an example: the same values that do the checking. */
export function rulesPage(view: View): Html {
  const { check, rules } = view.messages
  return page(
    view,
    {
      title: rules.title,
      current: 'check',
      checkPage: 'rules',
      column: { name: rules.title, description: rules.lead },
    },
    html`<h1>${rules.title}</h1>
<p class="lead">${rules.lead}</p>
${REPORT_RULES.map(
  (
    rule,
  ) => html`<article class="rule" id="${rule.id}"><h2>${chinese(view, rule.text)} <span class="chip ${rule.severity === 'error' ? 'late' : 'risk'}">${rule.severity === 'error' ? check.errors : check.notices}</span></h2>
<code>${rule.id}</code>
<dl><dt>${rules.ground}</dt><dd>${rule.citation === null ? rules.noGround : chinese(view, toCitationText(rule.citation))}</dd>
<dt>${rules.given}</dt><dd>${chinese(view, rule.example.given)}</dd><dt>${rules.finding}</dt><dd>${chinese(view, rule.example.finding)}</dd>
${rule.reading === undefined ? '' : html`<dt>${rules.note}</dt><dd>${chinese(view, rule.reading)}</dd>`}</dl></article>`,
)}`,
  )
}
