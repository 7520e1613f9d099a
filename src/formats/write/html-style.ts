/** The look of the page by itself: a quiet official document on screen, GB/T 9704-2012 on paper. */
export const PAGE_STYLE = `
:root {
  --ink: #17212b; --muted: #566270; --faint: #6b7682; --line: #c3ccd6; --wash: #f4f6f9; --blue: #0b4a8f; --amber: #8f5300;
  --sans: "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  --serif: "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif;
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.9 var(--serif); font-variant-numeric: tabular-nums; }
main { max-width: 860px; margin: 0 auto; padding: 48px 24px 72px; border-top: 4px solid var(--blue); }
h1 { margin: 0 0 32px; font: 700 28px/1.5 var(--serif); text-align: center; text-wrap: balance; }
h2 { margin: 36px 0 12px; font: 700 20px/1.5 var(--sans); }
p { margin: 0 0 .5em; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.lead { font-weight: 700; }
.scroll { overflow-x: auto; margin: 16px 0 24px; }
.scroll:focus-visible { outline: 3px solid #ffb81c; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font: 15px/1.5 var(--sans); }
table.disclosure { min-width: 480px; }
table.requests, table.reviews { min-width: 720px; }
table.requests { font-size: 14px; }
table.reviews { font-size: 13px; }
th, td { border: 1px solid var(--line); padding: 6px 8px; text-align: center; font-weight: 400; }
table.requests th, table.reviews th, table.reviews td { padding: 6px 4px; }
th { background: var(--wash); }
th.left { text-align: left; padding-left: 10px; }
th.narrow { word-break: keep-all; }
.strong th, .strong td { font-weight: 700; }
td.zero { color: var(--faint); }
td.mark { color: var(--muted); }
td.unread { color: var(--amber); font-size: 12px; }
.signature { margin-top: 48px; }
.signature p { text-align: right; text-indent: 0; margin-right: 2em; }
@media (max-width: 640px) {
  body { font-size: 16px; }
  main { padding: 28px 16px 48px; }
  h1 { font-size: 22px; }
  p { text-align: start; }
}
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  body { font: 16pt/29pt "仿宋_GB2312", FangSong, STFangsong, var(--serif); color: #000; }
  main { max-width: none; padding: 0; border: 0; }
  h1 { font: 22pt/32pt "方正小标宋简体", FZXiaoBiaoSong-B05S, STZhongsong, var(--serif); }
  h2 { font: 16pt/29pt SimHei, STHeiti, var(--sans); margin: 0; text-indent: 2em; break-after: avoid; }
  .lead { font: 16pt/29pt "楷体_GB2312", KaiTi, STKaiti, var(--serif); }
  .scroll { overflow: visible; margin: 8pt 0 20pt; break-inside: avoid; }
  table, table.disclosure, table.requests, table.reviews { min-width: 0; font-size: 9.5pt; line-height: 1.25; }
  th, td, table.requests th, table.reviews th, table.reviews td { padding: 3pt 2pt; border-color: #000; }
  th { background: none; }
  thead { display: table-header-group; }
  tr, .signature { break-inside: avoid; }
  td.zero, td.mark, td.unread { color: #000; }
}
`
