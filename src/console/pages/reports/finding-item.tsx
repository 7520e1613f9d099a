import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { Verdict } from '../../../domain/report/index.js'
import type { Finding } from '../../api/reports.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { standingVerdict } from './finding-filter.js'
import { JudgeDialog } from './judge-dialog.js'

interface FindingItemProps {
  readonly report: number
  readonly finding: Finding
  readonly people: Readonly<Record<string, string>>
  readonly mayJudge: boolean
}

/** One finding: what it says, on what it rests, and what somebody decided about it. */
export function FindingItem({ report, finding, people, mayJudge }: FindingItemProps) {
  const { code, messages } = useLanguage()
  const { reports } = messages
  const [judging, setJudging] = useState<Verdict | null>(null)
  const standing = standingVerdict(finding)
  const { severity, message, quote, citation, expected, found, rule } = finding
  return (
    <article className="finding">
      <span className={`chip ${severity === 'error' ? 'chip-late' : 'chip-risk'}`}>{reports.severity[severity]}</span>
      {standing !== undefined && (
        <span className={`chip ${standing.verdict === 'confirmed' ? 'chip-blue' : ''}`}>
          {standing.verdict === 'confirmed' ? reports.confirmed : reports.dismissed}
        </span>
      )}
      <h3 lang="zh-CN">{message}</h3>
      {quote !== null && (
        <blockquote className="quote" lang="zh-CN">
          {quote}
        </blockquote>
      )}
      <dl className="facts">
        {expected !== null && (
          <>
            <dt>{reports.expected}</dt>
            <dd>{expected}</dd>
          </>
        )}
        {found !== null && (
          <>
            <dt>{reports.found}</dt>
            <dd>{found}</dd>
          </>
        )}
        {citation !== null && (
          <>
            <dt>{reports.citation}</dt>
            <dd lang="zh-CN">{citation}</dd>
          </>
        )}
        <dt>{reports.rule}</dt>
        <dd>
          <a href={`/rules#${rule}`}>
            <code>{rule}</code>
          </a>
        </dd>
      </dl>
      {finding.verdicts.length > 0 && (
        <ol className="verdicts">
          {finding.verdicts.map(({ number, verdict, reason, judgedAt, judgedBy }) => (
            <li key={number} className="verdict">
              <strong>{reports[verdict]}</strong>
              {reason !== null && <p>{reason}</p>}
              <p className="absent">
                {reports.verdictBy(people[judgedBy] ?? reports.unknownJudge, showInstant(judgedAt, code))}
              </p>
            </li>
          ))}
        </ol>
      )}
      {mayJudge && (
        <Flex gap={8} wrap className="judge">
          {standing?.verdict !== 'confirmed' && (
            <Button size="small" onClick={() => setJudging('confirmed')}>
              {reports.confirm}
            </Button>
          )}
          {standing?.verdict !== 'dismissed' && (
            <Button size="small" onClick={() => setJudging('dismissed')}>
              {reports.dismiss}
            </Button>
          )}
          {standing !== undefined && (
            <Button size="small" onClick={() => setJudging('open')}>
              {reports.reopen}
            </Button>
          )}
        </Flex>
      )}
      <JudgeDialog report={report} finding={finding} verdict={judging} onClose={() => setJudging(null)} />
    </article>
  )
}
