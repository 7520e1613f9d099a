import { REPORT_RULES, type ReportRule } from '../../domain/report/index.js'
import { toCitationText } from '../../domain/statute/index.js'
import { type Html, html } from '../html.js'
import { chinese } from '../parts/chinese.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

const GROUPS = ['form', 'dates', 'tables', 'years', 'text', 'fees'] as const
type Group = (typeof GROUPS)[number]

/** By how a rule's id begins; whatever else there comes to be is about the tables. */
const GROUP_OF = new Map<string | undefined, Group>([
  ['form', 'form'],
  ['dates', 'dates'],
  ['continuity', 'years'],
  ['narrative', 'text'],
  ['fees', 'fees'],
])

const rulesOf = (group: Group): readonly ReportRule[] =>
  REPORT_RULES.filter(({ id }) => (GROUP_OF.get(id.split('.')[0]) ?? 'tables') === group)

/** Every rule with its ground and an example: the same values that do the checking. */
export function rulesPage(view: View): Html {
  const { rules } = view.messages
  const groups = GROUPS.map((group) => ({ group, name: rules.groups[group], members: rulesOf(group) }))
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
<nav aria-label="${rules.index}"><ul class="years">${groups.map(({ group, name, members }) => html`<li><a href="#${group}">${name} ${members.length}</a></li>`)}</ul></nav>
${groups.map(
  ({ group, name, members }) =>
    html`<section aria-labelledby="${group}"><h2 id="${group}">${name}</h2>${members.map((rule) => ruleItem(view, rule))}</section>`,
)}`,
  )
}

function ruleItem(view: View, rule: ReportRule): Html {
  const { check, rules } = view.messages
  const isError = rule.severity === 'error'
  return html`<article class="rule" id="${rule.id}"><h3>${chinese(view, rule.text)} <span class="chip ${isError ? 'late' : 'risk'}">${isError ? check.errors : check.notices}</span></h3>
<code>${rule.id}</code>
<dl><dt>${rules.ground}</dt><dd>${rule.citation === null ? rules.noGround : chinese(view, toCitationText(rule.citation))}</dd>
<dt>${rules.given}</dt><dd>${chinese(view, rule.example.given)}</dd><dt>${rules.finding}</dt><dd>${chinese(view, rule.example.finding)}</dd>
${rule.reading === undefined ? '' : html`<dt>${rules.note}</dt><dd>${chinese(view, rule.reading)}</dd>`}</dl></article>`
}
