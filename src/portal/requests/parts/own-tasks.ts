import type { FollowedRequest } from '../../../service/requests/following/followed-request.js'
import { type Html, html } from '../../html.js'
import { chinese } from '../../parts/chinese.js'
import { dayText } from '../../parts/day-text.js'
import type { View } from '../../view.js'
import { fileField } from './file-field.js'
import { choiceList, type FormState, textArea } from './form-field.js'

/** What the applicant is asked to do now, each with its form. */
export function ownTasks(state: FormState, request: FollowedRequest, written: string): Html | '' {
  const tasks = [confirmTask, correctTask, reasonsTask, feeTask].flatMap((task) => task(state, request, written) ?? [])
  if (tasks.length === 0) return ''
  const { follow } = state.view.messages
  return html`<section class="tasks" aria-labelledby="todo"><h2 id="todo">${follow.todo}</h2>${tasks}</section>`
}

type Task = (state: FormState, request: FollowedRequest, written: string) => Html | undefined

const confirmTask: Task = ({ view }, { may }) => {
  const { confirm } = view.messages.follow
  if (!may.confirm) return undefined
  return html`<form method="post" action="${view.href('/follow/confirm')}"><h3>${confirm.heading}</h3><p>${confirm.text}</p><button class="button">${confirm.button}</button></form>`
}

const correctTask: Task = (state, { may, correction }, written) => {
  const { view } = state
  const { correct } = view.messages.follow
  if (!may.correct || correction === null) return undefined
  return html`<form method="post" action="${view.href('/follow/correction')}" enctype="multipart/form-data" novalidate><h3>${correct.heading}</h3><p>${correct.text(dayText(view, correction.dueOn))}</p>
${asked(view, correct.asked, correction.unclear)}
${textArea(state, { name: 'text', label: correct.label, value: written, rows: 6 })}
${fileField(state, { name: 'files', isOptional: true })}
<button class="button">${correct.button}</button></form>`
}

const reasonsTask: Task = (state, { may, reasons }, written) => {
  const { view } = state
  const words = view.messages.follow.reasons
  if (!may.giveReasons || reasons === null) return undefined
  return html`<form method="post" action="${view.href('/follow/reasons')}" enctype="multipart/form-data" novalidate><h3>${words.heading}</h3><p>${words.text(dayText(view, reasons.dueOn))}</p>
${asked(view, words.asked, reasons.why)}
${textArea(state, { name: 'text', label: words.label, value: written, rows: 6 })}
${fileField(state, { name: 'files', isOptional: true })}
<button class="button">${words.button}</button></form>`
}

/** Paid at a counter or a bank: here stands how much, how, and until when. */
const feeTask: Task = ({ view }, { fee, status }) => {
  const words = view.messages.follow.fee
  if (fee === null) return undefined
  const isOpen = status === 'fee-pending'
  const state =
    fee.paidYuan >= fee.amountYuan ? words.paid : fee.paidYuan > 0 ? words.partly(yuan(fee.paidYuan)) : words.unpaid
  const until =
    fee.payBy === null || fee.payBy.status === 'paused'
      ? words.untilUnknown
      : words.until(dayText(view, fee.payBy.status === 'derived' ? fee.payBy.dueOn : fee.payBy.earliestOn))
  return html`<div class="fee"><h3>${words.heading}</h3><p><b class="amount">${words.amount(yuan(fee.amountYuan))}</b> <span class="${isOpen ? 'chip risk' : 'chip ok'}">${state}</span> <small>${words.basis[fee.basis]}</small></p>${isOpen ? html`<p>${until}</p><dl class="facts-list"><div><dt>${words.how}</dt><dd class="lines">${fee.howToPay === null ? words.howUnknown : chinese(view, fee.howToPay)}</dd></div></dl>` : ''}</div>`
}

const MATERIAL = ['identity', 'authority', 'wanted-material'] as const

/** What may be sent along while the case is open, without being asked. */
export function materialForm(state: FormState, { may }: FollowedRequest): Html | '' {
  if (!may.sendFiles) return ''
  const { view, faults } = state
  const { upload } = view.messages
  const names = { identity: upload.identity, authority: upload.authority, 'wanted-material': upload.material }
  const isOpen = faults.some(({ field }) => field === 'material')
  return html`<details class="material"${isOpen ? html` open` : ''}><summary>${upload.add.heading}</summary><form method="post" action="${view.href('/follow/material')}" enctype="multipart/form-data" novalidate>
${choiceList(state, { name: 'purpose', label: upload.add.what, value: 'identity', choices: MATERIAL.map((kind) => [kind, names[kind]]) })}
${fileField(state, { name: 'material' })}
<button class="button plain">${upload.add.button}</button></form></details>`
}

const yuan = (amount: number): string => String(amount).replace(/(\d)(?=(\d{3})+$)/g, '$1,')

const asked = (view: View, label: string, text: string | null): Html | '' =>
  text === null
    ? ''
    : html`<dl class="facts-list"><div><dt>${label}</dt><dd class="lines">${chinese(view, text)}</dd></div></dl>`
