import type { Letter, LetterBlock } from '../../../domain/letter/index.js'
import { type Html, html } from '../../html.js'
import { page } from '../../parts/page.js'
import type { View } from '../../view.js'

/** A letter to read, for whoever cannot open the file or would rather not. */
export function letterPage(view: View, letter: Letter, number: number): Html {
  const { follow, columns } = view.messages
  const at = view.href(`/follow/letters/${number}`)
  const { title, number: letterNo, addressee, blocks, remedy, annexes, signatory, dateText } = letter
  return page(
    view,
    {
      title,
      isNamed: true,
      current: 'apply',
      isPrivate: true,
      crumbs: [
        { href: view.href('/apply'), label: columns.apply.name },
        { href: view.href('/follow'), label: follow.title },
      ],
    },
    html`<article class="letter" lang="zh-CN"><h1>${title}</h1>${letterNo === null ? '' : html`<p class="number">${letterNo}</p>`}
${addressee === null ? '' : html`<p>${addressee}：</p>`}${blocks.map(block)}
${remedy === null ? '' : html`<p class="indent">${remedy}</p>`}
${annexes.length === 0 ? '' : html`<p class="indent">附件：${annexes.join('；')}</p>`}
${signatory === null ? '' : html`<p class="signed">${signatory}<br>${dateText}</p>`}</article>
<p class="actions"><a class="button plain" href="${at}/pdf">${follow.letters.pdf}</a><a class="button plain" href="${at}/docx">${follow.letters.word}</a><a href="${view.href('/follow')}">${follow.letters.back}</a></p>`,
  )
}

function block(one: LetterBlock): Html {
  switch (one.kind) {
    case 'paragraph':
      return html`<p class="indent">${one.text}</p>`
    case 'list':
      return html`${one.items.map((item) => html`<p class="indent">${item}</p>`)}`
    case 'table':
      return html`<table><tbody>${one.rows.map(({ label, text }) => html`<tr><th scope="row">${label}</th><td>${text}</td></tr>`)}</tbody></table>`
  } // no default: a new kind must fail to compile here
}
