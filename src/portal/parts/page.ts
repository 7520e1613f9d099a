import { type Html, html } from '../html.js'
import { LANGUAGE_TAGS } from '../messages/index.js'
import { ownerOf, siteNameOf, type View } from '../view.js'
import { chinese } from './chinese.js'
import { demoBanner } from './demo-banner.js'
import { columnMeta, type Described, siteMeta } from './official-meta.js'
import { siteFooter } from './site-footer.js'
import { type CheckPage, checkMenu, type MenuKey, mainMenu, searchBox, tools } from './site-menus.js'

export interface Crumb {
  readonly href: string
  readonly label: Html | string
}

export interface PageOptions extends Described {
  readonly title: string
  /** Whether the title is a name, and so Chinese in every language. */
  readonly isNamed?: boolean
  /** What it is called on the way to it, where that is shorter. */
  readonly crumb?: string
  readonly current: MenuKey | null
  /** Which of the pages of the report checker it is. */
  readonly checkPage?: CheckPage
  /** Pages on the way from the home page to this one. */
  readonly crumbs?: readonly Crumb[]
  readonly scripts?: readonly string[]
  /** A private page is kept out of search engines and caches. */
  readonly isPrivate?: boolean
  /** Whether it has a search box of its own. */
  readonly ownSearch?: boolean
  /** What stands between head and content over the whole width. */
  readonly hero?: Html
}

/** The frame of every page. */
export function page(view: View, options: PageOptions, content: Html): Html {
  const { title, current, checkPage, scripts = [], isPrivate = false, ownSearch = false, hero } = options
  const { assets, language, messages, preferences } = view
  const { frame } = messages
  const owner = ownerOf(view)
  const siteName = siteNameOf(view)
  const modes = [preferences.largeText ? 'large' : '', preferences.highContrast ? 'contrast' : '']
  const mode = modes.filter((name) => name !== '').join(' ')
  return html`<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[language]}"${mode === '' ? '' : html` class="${mode}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${current === 'home' ? siteName : `${title} · ${siteName}`}</title>
${isPrivate ? html`<meta name="robots" content="noindex, nofollow">` : addresses(view)}
${siteMeta(view)}${columnMeta(options)}
<link rel="icon" type="image/svg+xml" href="${assets.href('icon.svg')}">
<link rel="stylesheet" href="${assets.href('portal.css')}">
<link rel="alternate" type="application/atom+xml" title="${messages.home.newest}" href="/feed.xml">
${scripts.map((name) => html`<script type="module" src="${assets.href(name)}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${frame.skip}</a>
<header class="site">${demoBanner(view)}<div class="wrap head">
<a class="brand" href="${view.href('/')}"><small>${owner === null ? '公开 Gongkai' : chinese(view, owner)}</small>${frame.siteName}</a>
<div class="head-end">${tools(view)}${mainMenu(view, current)}</div>
</div></header>
${checkPage === undefined ? '' : checkMenu(view, checkPage)}
${hero === undefined ? html`<div class="wrap way">${crumbs(view, options)}${ownSearch ? '' : searchBox(view)}</div>` : ''}
<main id="content">${hero ?? ''}<div class="wrap">
${content}
</div></main>
${siteFooter(view)}
</body>
</html>`
}

/** The page's own address, and the one it has in the other language. */
function addresses(view: View): Html {
  const path = view.here.replace(/\?.*$/, '')
  const zh = `${view.origin}${path}`
  const en = `${view.origin}${path === '/' ? '/en' : `/en${path}`}`
  return html`<link rel="canonical" href="${view.language === 'zh' ? zh : en}">
<link rel="alternate" hreflang="zh-CN" href="${zh}"><link rel="alternate" hreflang="en" href="${en}"><link rel="alternate" hreflang="x-default" href="${zh}">`
}

function crumbs(view: View, { title, isNamed = false, crumb, crumbs: way = [] }: PageOptions): Html {
  const { frame } = view.messages
  const items = way.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)
  return html`<nav class="crumbs" aria-label="${frame.crumbs}"><ol><li><a href="${view.href('/')}">${frame.home}</a></li>${items}<li aria-current="page">${crumb ?? (isNamed ? chinese(view, title) : title)}</li></ol></nav>`
}
