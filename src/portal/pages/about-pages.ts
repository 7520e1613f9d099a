import type { Directory } from '../../service/public-site/load-directory.js'
import { type Html, html } from '../html.js'
import { bodyLink } from '../parts/body-link.js'
import { officeFacts } from '../parts/office-facts.js'
import { page } from '../parts/page.js'
import type { View } from '../view.js'

/** Every column and every body, on one page. */
export function siteMapPage(view: View, directory: Directory): Html {
  const { columns, frame, siteMap } = view.messages
  const list = (links: readonly (readonly [string, string])[]) =>
    html`<ul class="bodies">${links.map(([path, label]) => html`<li><a href="${view.href(path)}">${label}</a></li>`)}</ul>`
  return page(
    view,
    { title: siteMap.title, current: null, column: { name: siteMap.title, description: siteMap.lead } },
    html`<h1>${siteMap.title}</h1><p class="lead">${siteMap.lead}</p>
<h2>${siteMap.columns}</h2>${list([
      ['/', frame.home],
      ['/guide', columns.guide.name],
      ['/systems', columns.systems.name],
      ['/disclosure', columns.disclosure.name],
      ['/reports', columns.reports.name],
      ['/apply', columns.apply.name],
      ['/ask', view.messages.apply.ask.name],
      ['/follow', view.messages.apply.follow.name],
      ['/answered', view.messages.answered.title],
      ['/bodies', view.messages.bodies.title],
      ['/search', view.messages.search.title],
    ])}
<h2>${siteMap.check}</h2>${list([
      ['/check', frame.checkPages.check],
      ['/mine', frame.checkPages.mine],
      ['/rules', frame.checkPages.rules],
    ])}
<h2>${siteMap.about}</h2>${list([
      ['/accessibility', frame.footer.accessibility],
      ['/audit', frame.footer.audit],
      ['/feed.xml', frame.footer.feed],
    ])}
${directory.active.length === 0 ? '' : html`<h2>${siteMap.bodies}</h2><ul class="bodies wide">${directory.active.map((body) => html`<li>${bodyLink(view, body)}</li>`)}</ul>`}`,
  )
}

/** What the site promises to people who cannot use it as most do, and whom to tell where it fails. */
export function accessibilityPage(view: View, directory: Directory): Html {
  const { accessibility } = view.messages
  const office = directory.top?.office
  const isGiven = office !== undefined && Object.values(office).some((part) => part !== null)
  return page(
    view,
    {
      title: accessibility.title,
      current: null,
      column: { name: accessibility.title, description: accessibility.lead },
    },
    html`<article class="text"><h1>${accessibility.title}</h1><p class="lead">${accessibility.lead}</p>
<h2>${accessibility.can}</h2><ul>${accessibility.canItems.map((item) => html`<li>${item}</li>`)}</ul><p>${accessibility.switches}</p>
<h2>${accessibility.measured}</h2><p>${accessibility.measuredText}</p>
<h2>${accessibility.known}</h2><ul>${accessibility.knownItems.map((item) => html`<li>${item}</li>`)}</ul>
<h2>${accessibility.tell}</h2><p>${isGiven ? accessibility.tellText : accessibility.noContact}</p>${isGiven && office !== undefined ? officeFacts(view, office) : ''}</article>`,
  )
}
