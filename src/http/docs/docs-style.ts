/** Of the page of the interface alone. */
export const DOCS_STYLE = `
:root { color-scheme: light; --ink: #1c2530; --muted: #55606e; --line: #d5dbe3; --accent: #14497e }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.75rem; margin: 0 }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--accent) }
h3 { font-size: 1rem; margin: 0 0 .25rem }
header p, article p { margin: .25rem 0 }
a { color: var(--accent) }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0; padding: 0; list-style: none }
article { margin: 1.25rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 6px }
.access { color: var(--muted) }
table { width: 100%; margin: .75rem 0; border-collapse: collapse; table-layout: fixed; font-size: .9rem }
caption { padding: .25rem 0; text-align: start; color: var(--muted) }
th, td { padding: .35rem .5rem; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere }
th { background: #f3f6f9 }
code { font: .92em/1.4 ui-monospace, "SFMono-Regular", Consolas, monospace; overflow-wrap: anywhere }
tr:target { background: #fff6d6 }
@media (max-width: 40rem) { body { padding: .75rem } }
`
