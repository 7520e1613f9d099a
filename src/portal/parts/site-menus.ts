import { type Html, html } from '../html.js'
import { inLanguage } from '../language-path.js'
import { LANGUAGE_TAGS, type Messages } from '../messages/index.js'
import type { View } from '../view.js'

export type MenuKey = keyof Messages['frame']['menu']
export type CheckPage = keyof Messages['frame']['checkPages']

const MENU: readonly (readonly [MenuKey, string])[] = [
  ['home', '/'],
  ['bodies', '/bodies'],
  ['guide', '/guide'],
  ['reports', '/reports'],
  ['apply', '/apply'],
  ['check', '/check'],
]
const CHECK_PAGES: readonly (readonly [CheckPage, string])[] = [
  ['check', '/check'],
  ['mine', '/mine'],
  ['rules', '/rules'],
]

export function mainMenu(view: View, current: MenuKey | null): Html {
  const { frame } = view.messages
  const items = MENU.map(([key, path]) => item(view.href(path), frame.menu[key], key === current))
  return html`<nav class="main" aria-label="${frame.mainMenu}">${items}</nav>`
}

/** The pages of the report checker among themselves. */
export function checkMenu(view: View, current: CheckPage): Html {
  const { frame } = view.messages
  const items = CHECK_PAGES.map(([key, path]) => item(view.href(path), frame.checkPages[key], key === current))
  return html`<nav class="sub" aria-label="${frame.checkMenu}"><div class="wrap">${items}</div></nav>`
}

const item = (href: string, label: string, isCurrent: boolean): Html =>
  html`<a href="${href}"${isCurrent ? html` aria-current="page"` : ''}>${label}</a>`

/** Larger text, more contrast, the other language, and the way in for staff. Buttons of a form: no script is needed. */
export function tools(view: View): Html {
  const { language, here, preferences } = view
  const { frame } = view.messages
  const other = language === 'zh' ? 'en' : 'zh'
  const { largeText, highContrast } = preferences
  return html`<div class="tools" role="group" aria-label="${frame.tools}">
<form method="post" action="/preferences"><input type="hidden" name="back" value="${view.href(here)}">
<button name="text" value="${largeText ? 'normal' : 'large'}">${largeText ? frame.normalText : frame.largeText}</button>
<button name="contrast" value="${highContrast ? 'normal' : 'high'}">${highContrast ? frame.normalContrast : frame.highContrast}</button></form>
<a href="${inLanguage(other, here)}" hreflang="${LANGUAGE_TAGS[other]}" lang="${LANGUAGE_TAGS[other]}">${frame.otherLanguage}</a>
<a href="/console/">${frame.signIn}</a></div>`
}

/** A small search box; the home page has its own. */
export function searchBox(view: View): Html {
  const { frame, search } = view.messages
  return html`<form class="find" method="get" action="${view.href('/search')}" role="search"><input type="search" name="q" aria-label="${frame.searchLabel}" placeholder="${search.title}" maxlength="60"><button>${frame.searchButton}</button></form>`
}
