import { type Html, html } from '../html.js'
import { ownerOf, type View } from '../view.js'
import { chinese } from './chinese.js'
import { unbroken } from './unbroken.js'

/**
 * What the foot of an official site has to say; what nobody has entered is left out.
 *
 * @source 国办发〔2017〕47号
 */
export function siteFooter(view: View): Html {
  const { footer } = view.messages.frame
  const { directory, registrations } = view
  const owner = ownerOf(view)
  const office = directory?.top?.office
  const contact = [office?.officeName, office?.address, office?.telephone].filter((part) => part != null)
  const facts: (readonly [string, string | null])[] = [
    [footer.sponsor, owner],
    [footer.contact, contact.length === 0 ? null : contact.join(' ')],
    [footer.siteIdCode, directory?.top?.siteIdCode ?? null],
  ]
  const told = facts.flatMap(([label, text]) =>
    text === null ? [] : [html`<div><dt>${label}</dt><dd>${chinese(view, unbroken(text))}</dd></div>`],
  )
  const numbers = [registrations.icp, registrations.police].filter((number) => number !== null)
  const links = [
    ['/site-map', footer.siteMap],
    ['/accessibility', footer.accessibility],
    ['/audit', footer.audit],
  ] as const
  return html`<footer class="site"><div class="wrap">
<nav aria-label="${footer.label}">${links.map(([path, label]) => html`<a href="${view.href(path)}">${label}</a>`)}<a href="/feed.xml">${footer.feed}</a></nav>
${told.length === 0 ? '' : html`<dl>${told}</dl>`}
${numbers.length === 0 ? '' : html`<p>${numbers.map((number) => html`<span>${chinese(view, number)}</span>`)}</p>`}
<p>${footer.made}</p>
</div></footer>`
}
