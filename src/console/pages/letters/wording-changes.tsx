import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import type { WordingDetail, WordingPreview } from '../../api/letter-wordings.js'
import { showInstant } from '../../language/dates.js'
import { useLanguage, useMessages } from '../../language/language.js'
import { LetterPaper } from '../requests/letters/letter-paper.js'

/** What would change, what stands in the way, and how the letter would look. */
export function WordingChanges({ preview: { changes, faults, specimen } }: { readonly preview: WordingPreview }) {
  const { letterWordings } = useMessages()
  const place = useRef<HTMLElement>(null)
  // The wording above it is long: what one asked to see comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for anew
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up with.
    void place.current?.scrollIntoView({ block: 'start' })
  }, [changes])
  const isSame = changes.every(({ kind }) => kind === 'same')
  return (
    <section ref={place} className="wording-preview" aria-live="polite">
      {faults.length > 0 && (
        <Alert
          className="problem"
          type="error"
          showIcon
          title={letterWordings.cannot}
          description={
            <ul lang="zh-CN">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          }
        />
      )}
      {isSame ? (
        <p className="absent">{letterWordings.nothingChanged}</p>
      ) : (
        <ol className="wording-changes" lang="zh-CN">
          {numbered(changes).map(({ key, kind, text }) => (
            <li key={key} className={kind}>
              {kind === 'added' && (
                <ins>
                  <span className="tag">{letterWordings.added}</span>
                  {text}
                </ins>
              )}
              {kind === 'removed' && (
                <del>
                  <span className="tag">{letterWordings.removed}</span>
                  {text}
                </del>
              )}
              {kind === 'same' && text}
            </li>
          ))}
        </ol>
      )}
      {specimen !== null && (
        <>
          <h3>{letterWordings.specimen}</h3>
          <LetterPaper letter={specimen} />
        </>
      )}
    </section>
  )
}

/** Two passages may be the same words. */
const numbered = (changes: WordingPreview['changes']) =>
  changes.map((change, index) => ({ ...change, key: `${index} ${change.kind}` }))

/** Who changed it when, and why. */
export function VersionList({ versions }: { readonly versions: WordingDetail['versions'] }) {
  const { code: language, messages } = useLanguage()
  const { letterWordings } = messages
  return (
    <section className="wording-versions">
      <h3>{letterWordings.versions}</h3>
      {versions.length === 0 && <p className="absent">{letterWordings.noVersions}</p>}
      <ul>
        {versions.map(({ version, reason, changedAt, changedByName }) => (
          <li key={version}>
            <strong>{letterWordings.version(version)}</strong> {showInstant(changedAt, language)} {changedByName}
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
