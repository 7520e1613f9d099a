import { Button } from 'antd'
import { useState } from 'react'
import { usePreview } from '../../../api/request-letters.js'
import type { Recording } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { ProblemAlert } from '../../../parts/page/problem-alert.js'
import { LetterPaper } from './letter-paper.js'

interface LetterPreviewProps {
  readonly no: string
  /** What would be recorded now. */
  readonly recording: Recording
}

/** The letters that a step would make, before it is taken. */
export function LetterPreview({ no, recording }: LetterPreviewProps) {
  const { requestDecision, requestLetters } = useMessages()
  const preview = usePreview(no)
  const now = JSON.stringify([recording.event, recording.details])
  const [shown, setShown] = useState('')
  return (
    <section className="preview" aria-label={requestLetters.preview}>
      <Button
        loading={preview.isPending}
        onClick={() => {
          setShown(now)
          preview.mutate(recording)
        }}
      >
        {preview.data === undefined ? requestDecision.preview : requestDecision.previewAgain}
      </Button>
      <p className="hint">{requestDecision.previewHint}</p>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {preview.data !== undefined && shown !== now && <p className="stale">{requestDecision.stale}</p>}
      {preview.data?.items.length === 0 && <p className="absent">{requestDecision.nothing}</p>}
      {preview.data?.items.map((letter) => (
        <LetterPaper key={`${letter.code} ${letter.addressee}`} letter={letter} />
      ))}
    </section>
  )
}
