import type { Reading } from '../../domain/report/index.js'
import type { FoundReport } from '../../service/checked-reports/find-report.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { bodyLink } from './body-link.js'
import { chinese } from './chinese.js'
import { dayText } from './day-text.js'
import type { FindingIndex } from './numbered-findings.js'

/** What the report is, and how much of it was read. */
export function reportFacts(view: View, reading: Reading): Html {
  const { report: words } = view.messages
  const cells = Object.values(reading.cells)
  const read = cells.filter((cell) => cell.state === 'number').length
  const facts = [
    agencyName(view, reading.agency),
    reading.year === null ? words.noYear : words.year(reading.year),
    reading.form === null ? words.noTables : words.form(reading.form),
    reading.form === null
      ? ''
      : read === cells.length
        ? words.allRead(cells.length)
        : words.someRead(read, cells.length),
    reading.signedOn === null ? words.noSignature : words.signed(dayText(view, reading.signedOn)),
  ]
  return html`<ul class="facts">${facts.filter((fact) => fact !== '').map((fact) => html`<li>${fact}</li>`)}</ul>`
}

/** Whose report it is, leading to the body where it is one of ours. */
function agencyName(view: View, agency: string | null): Html | string {
  if (agency === null) return view.messages.report.noAgency
  const body = view.directory?.findNamed(agency)
  return body === undefined ? chinese(view, agency) : bodyLink(view, body)
}

/** The one figure people come for, and what it means. */
export function verdict({ messages }: View, { count: { all, error, notice } }: FindingIndex): Html {
  const { report: words } = messages
  if (all === 0)
    return html`<div class="verdict"><b aria-hidden="true">✓</b><p>${words.sound}<small>${words.soundNote}</small></p></div>`
  const parts = [error > 0 ? words.errors(error) : '', notice > 0 ? words.notices(notice) : '']
  const sentence = words.joined(parts.filter((part) => part !== ''))
  return html`<div class="verdict ${error > 0 ? 'bad' : 'look'}"><b aria-hidden="true">${error > 0 ? error : notice}</b><p>${sentence}<small>${words.colours}</small></p></div>`
}

const DOWNLOADS = ['original', 'xlsx', 'csv', 'json', 'docx', 'pdf'] as const

export function downloads({ messages: { report: words } }: View, key: string): Html {
  const links = DOWNLOADS.map((kind) => html`<a href="/r/${key}/${kind}" download>${words.downloads[kind]}</a>`)
  return html`<p class="actions">${words.download}${links}</p>`
}

/** What only the uploader may do. */
export function ownerActions(view: View, { publicId }: FoundReport, key: string): Html {
  const { report: words } = view.messages
  const address = view.href(`/r/${key}`)
  const state =
    publicId === null
      ? words.secret
      : html`${words.open}<a href="${view.href(`/r/${publicId}`)}">${words.publicPage}</a>`
  return html`<div class="actions">
<form method="post" action="${address}/publish"><input type="hidden" name="public" value="${publicId === null ? 'yes' : 'no'}"><button class="button plain">${publicId === null ? words.publish : words.withdraw}</button></form>
<a class="button plain danger" href="${address}/delete">${words.delete}</a>
<span class="hint">${state}</span>
</div>`
}
