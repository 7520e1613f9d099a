import type { ListedBody } from '../../../service/public-site/load-directory.js'
import { type Html, html } from '../../html.js'
import { page } from '../../parts/page.js'
import { withName } from '../../parts/with-name.js'
import type { View } from '../../view.js'
import type { AskFault, AskForm } from '../ask-form.js'
import { labelOf } from '../ask-labels.js'
import type { PublicMatter } from '../find-public.js'
import { applicantPart } from '../parts/applicant-part.js'
import { fileField } from '../parts/file-field.js'
import { type FormState, faultSummary, radioGroup, textArea, textField } from '../parts/form-field.js'
import { lostFiles } from '../parts/lost-files.js'
import { publicMatterList } from '../parts/public-matter.js'
import { questionPart, type ShownQuestion } from '../parts/question-part.js'

export interface AskPage {
  readonly body: ListedBody
  readonly form: AskForm
  readonly faults: readonly AskFault[]
  readonly question: ShownQuestion
  /** What was found to be public already; null: nobody has looked. */
  readonly found: readonly PublicMatter[] | null
  /** Something to be said before all else. */
  readonly notice?: string
  /** Files that were chosen and have to be chosen again. */
  readonly files?: readonly File[]
  /** The joint applicant that was just added. */
  readonly newRow?: number
}

/** The form, on one page. Groups that do not apply fold away by style alone; without it everything is there. */
export function askPage(view: View, given: AskPage): Html {
  const { body, form, faults, question, found, notice, newRow, files = [] } = given
  const { ask, columns } = view.messages
  const state: FormState = { view, faults }
  // Whoever comes back has read what stands before the form.
  const isBack = faults.length > 0
  const heading = ask.heading(body.state.name)
  return page(
    view,
    {
      title: faults.length > 0 ? `${ask.faultTitle} · ${heading}` : heading,
      current: 'apply',
      isPrivate: true,
      crumb: ask.title,
      crumbs: [
        { href: view.href('/apply'), label: columns.apply.name },
        { href: view.href('/ask'), label: ask.choose.title },
      ],
      scripts: ['ask.js', 'keep-files.js'],
    },
    html`<h1>${withName(view, heading, body.state.name)}</h1>
<p class="lead">${ask.lead}</p>
${faultSummary(state, (field) => labelOf(view, form, field))}${lostFiles(view, files)}${notice === undefined ? '' : html`<p class="cut" role="alert">${notice}</p>`}
<div class="ask">
${isBack ? '' : guidance(view, body)}
<form id="ask" method="post" action="${view.href('/ask')}" enctype="multipart/form-data" novalidate>
<button class="visually-hidden" name="act" value="submit" tabindex="-1" aria-hidden="true">${ask.submit}</button>
<input type="hidden" name="key" value="${form.key}"><input type="hidden" name="body" value="${body.id}"><input type="hidden" name="joint" value="${form.joint.length}">
${wantedPart(state, form, found)}
${applicantPart(state, form, newRow)}
${deliveryPart(state, form)}
<section aria-labelledby="part-submit"><h2 id="part-submit">${ask.parts.submit}</h2>
${questionPart(state, question)}
<p class="hint">${ask.declare}</p>
<p><button class="button" name="act" value="submit">${ask.submit}</button></p></section>
</form>
${isBack ? guidance(view, body) : ''}</div>`,
  )
}

function guidance(view: View, body: ListedBody): Html {
  const { ask } = view.messages
  const points = (['what', 'not', 'when', 'free'] as const).map((key) => {
    const { name, text, law } = ask.points[key]
    return html`<div><h3>${name}</h3><p>${text}</p><p class="law">${law}</p></div>`
  })
  return html`<aside class="guidance" aria-labelledby="before"><h2 id="before">${ask.before}</h2>${points}<p>${ask.help}</p><p><a href="${view.href(`/guide/${body.id}`)}">${ask.guide}</a><br><a href="${view.href('/ask')}">${ask.changeBody}</a></p></aside>`
}

function wantedPart(state: FormState, { fields }: AskForm, found: readonly PublicMatter[] | null): Html {
  const { view } = state
  const { ask, upload } = view.messages
  const { look } = ask
  return html`<section aria-labelledby="part-wanted"><h2 id="part-wanted">${ask.parts.wanted}</h2>
${radioGroup(state, {
  name: 'matter',
  label: ask.matter,
  value: fields.matter,
  choices: (['disclosure', 'record-correction'] as const).map((key) => [key, ask.matters[key], ask.matterHints[key]]),
})}
${textArea(state, { name: 'description', label: ask.description, hint: ask.descriptionHint, value: fields.description, rows: 6 })}
<div class="look" id="look" data-address="${view.href('/ask/look')}" data-none="${look.none}" data-some="${look.some}"><h3>${look.heading}</h3><p class="hint">${look.hint}</p><button class="button plain" name="act" value="look" formaction="${view.href('/ask')}#look">${look.button}</button><div id="found" role="status">${found === null ? '' : publicMatterList(view, found, fields.description)}</div></div>
${textField(state, { name: 'fileNumber', label: ask.fileNumber, hint: ask.fileNumberHint, value: fields.fileNumber, isOptional: true, most: 100, width: 'middle' })}
${fileField(state, { name: 'wanted-material', label: upload.material, hint: `${upload.materialHint} ${upload.hint}`, isOptional: true })}</section>`
}

function deliveryPart(state: FormState, { fields }: AskForm): Html {
  const { ask } = state.view.messages
  return html`<section aria-labelledby="part-delivery"><h2 id="part-delivery">${ask.parts.delivery}</h2>
${radioGroup(state, {
  name: 'form',
  label: ask.form,
  value: fields.form,
  isInline: true,
  choices: (['electronic', 'paper', 'inspection'] as const).map((key) => [key, ask.forms[key]]),
})}
${radioGroup(state, {
  name: 'delivery',
  label: ask.delivery,
  value: fields.delivery,
  hint: ask.deliveryHint,
  isInline: true,
  choices: (['online', 'email', 'post', 'pick-up'] as const).map((key) => [key, ask.deliveries[key]]),
})}</section>`
}
