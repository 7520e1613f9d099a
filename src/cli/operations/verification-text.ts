import { explainChainProblem } from '../../domain/audit/index.js'
import type { FileProblem, Verification } from '../../service/audit/verify-trail.js'

/** A trail that was replaced as a whole has a problem at every record; the first ones say where to look. */
const MOST_LINES = 100

/** The outcome in sentences, the verdict first. */
export function explainVerification(verification: Verification): string {
  const { at, chains, records, heads, laterHeads, fileProblems, chainProblems } = verification
  const problems = [...fileProblems.map(explainFileProblem), ...chainProblems.map(explainChainProblem)]
  const counts = `${chains} 条链，${records} 条记录，${heads} 个链头（截至 ${at}）`
  const lines = [problems.length === 0 ? `审计链完整：${counts}。` : `审计链有 ${problems.length} 处问题：${counts}。`]
  lines.push(...problems.slice(0, MOST_LINES).map((problem) => `  ${problem}。`))
  if (problems.length > MOST_LINES) lines.push(`  另有 ${problems.length - MOST_LINES} 处，未逐一列出。`)
  if (laterHeads > 0) lines.push(`有 ${laterHeads} 个链头晚于这份记录，无法用来核对。`)
  return `${lines.join('\n')}\n`
}

function explainFileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case 'unreadable-lines':
      return `第 ${problem.line} 行不是导出时的样子${problem.count > 1 ? `，这样的行共有 ${problem.count} 行` : ''}`
    case 'records-differ':
      return `标题行写明 ${problem.expected} 条记录，实有 ${problem.found} 条`
    case 'heads-differ':
      return `标题行写明 ${problem.expected} 个链头，实有 ${problem.found} 个`
  } // no default: a new code must fail to compile here
}
