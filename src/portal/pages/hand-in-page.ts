import type { HandInQuota } from '../../service/checked-reports/checked-report-services.js'
import { type Html, html } from '../html.js'
import { page } from '../parts/page.js'
import { titleText } from '../parts/title-text.js'
import { verdictCounts } from '../parts/verdict-chips.js'
import type { View } from '../view.js'

/** A file that was read and checked. */
export interface TakenReport {
  readonly fileName: string
  readonly href: string
  readonly errors: number
  readonly notices: number
}

interface HandInPage {
  readonly quota: HandInQuota
  /** Sentences about files that could not be taken. */
  readonly problems?: readonly string[]
  /** Reports that were taken in the same go. */
  readonly taken?: readonly TakenReport[]
}

const ACCEPTED = '.docx,.doc,.pdf,.html,.htm,.mht,.xlsx,.xls,.ofd,.txt,.md'

/** Where files are handed in. Works without a script; with one, files may be dropped and show their progress. */
export function handInPage(view: View, { quota, problems = [], taken = [] }: HandInPage): Html {
  const { check } = view.messages
  return page(
    view,
    {
      title: problems.length > 0 ? check.notDone : check.title,
      current: 'check',
      checkPage: 'check',
      column: { name: check.title, description: check.lead },
      scripts: ['hand-in.js'],
    },
    html`<h1>${titleText(check.heading)}</h1>
<p class="lead">${check.lead}</p>
${problemList(view, problems)}
<form class="drop" id="hand-in" method="post" action="${view.href('/reports')}" enctype="multipart/form-data"${scriptWords(view)}>
<label for="files">${check.choose}</label>
<input id="files" name="files" type="file" multiple required accept="${ACCEPTED}" aria-describedby="accepted">
<div><button class="button">${check.start}</button></div>
<p class="hint" id="accepted">${check.accepted}</p>
</form>
<p class="tally" id="tally" role="status"></p>
<ul class="files" id="progress" aria-label="${check.handedIn}" aria-live="polite">${taken.map((report) => takenItem(view, report))}</ul>
<section class="three" aria-label="${check.about}">
<div><h2>${check.noGuess}</h2><p>${check.noGuessText}</p></div>
<div><h2>${check.sourced}</h2><p>${check.sourcedText}</p></div>
<div><h2>${check.yours}</h2><p>${check.yoursText(quota.ownFiles)}</p></div>
</section>`,
  )
}

/** What the script says while it sends files. */
function scriptWords({ messages: { check } }: View): Html {
  const { progress, waiting, sending, reading, noAnswer, broken, tally, tallyBad, tallyFailed } = check.script
  return html` data-progress="${progress}" data-waiting="${waiting}" data-sending="${sending}" data-reading="${reading}" data-no-answer="${noAnswer}" data-broken="${broken}" data-tally="${tally}" data-tally-bad="${tallyBad}" data-tally-failed="${tallyFailed}" data-errors="${check.errors}" data-notices="${check.notices}"`
}

function takenItem(view: View, { fileName, href, errors, notices }: TakenReport): Html {
  return html`<li><a href="${href}">${fileName}</a><span class="said">${verdictCounts(view, errors, notices)}</span></li>`
}

function problemList({ messages: { check } }: View, problems: readonly string[]): Html | '' {
  if (problems.length === 0) return ''
  return html`<div class="problem" role="alert"><h2>${problems.length === 1 ? check.notDone : check.notDoneOf(problems.length)}</h2><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
}
