import { html } from 'hono/html'
import type { Assets } from '../assets.js'

export type Html = ReturnType<typeof html>

export interface PageOptions {
  readonly title: string
  readonly current: 'check' | 'reports' | 'mine' | 'rules' | null
  readonly assets: Assets
  readonly scripts?: readonly string[]
  /** A private page is kept out of search engines and caches. */
  readonly isPrivate?: boolean
}

const MENU = [
  { key: 'check', href: '/', label: '核对报告' },
  { key: 'reports', href: '/reports', label: '报告库' },
  { key: 'mine', href: '/mine', label: '我的核对' },
  { key: 'rules', href: '/rules', label: '规则' },
] as const

/** The frame of every page. */
export function page(options: PageOptions, content: Html): Html {
  const { title, current, assets, scripts = [], isPrivate = false } = options
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 年度报告核对</title>
${isPrivate ? html`<meta name="robots" content="noindex, nofollow">` : ''}
<link rel="icon" type="image/svg+xml" href="${assets.href('icon.svg')}">
<link rel="stylesheet" href="${assets.href('portal.css')}">
${scripts.map((name) => html`<script type="module" src="${assets.href(name)}"></script>`)}
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="site"><div class="wrap">
<a class="brand" href="/"><small>公开 Gongkai</small>年度报告核对</a>
<nav class="main" aria-label="主导航">${MENU.map(
    ({ key, href, label }) => html`<a href="${href}"${key === current ? html` aria-current="page"` : ''}>${label}</a>`,
  )}</nav>
</div></header>
<main class="wrap" id="content">
${content}
</main>
<footer class="site"><div class="wrap"><p>依据《中华人民共和国政府信息公开条例》和国务院办公厅政府信息与政务公开办公室规定的年度报告格式核对。<a href="/rules">逐条查看规则与依据</a></p><p>全部在本机完成，不使用外部服务，同一份报告的结果始终相同。</p></div></footer>
</body>
</html>`
}
