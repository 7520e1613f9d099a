import { Alert, App, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../../access/office.js'
import { type CaseFile, type Gate, type GateFinding, useFileAct } from '../../../api/request-files.js'
import type { Case } from '../../../api/requests.js'
import { showInstant } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { FormDialog } from '../../../parts/forms/form-dialog.js'
import { sayPlace } from './place-words.js'

interface GateFindingsProps {
  readonly found: Case
  readonly file: CaseFile
  readonly gate: Gate
  readonly people: Readonly<Record<string, string>>
}

/** What was found in a file, each at its place; a second person answers for what may go out all the same. */
export function GateFindings({ found, file, gate, people }: GateFindingsProps) {
  const { requestFiles } = useMessages()
  const { access, session } = useOffice()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isConfirming, setConfirming] = useState(false)
  const open = gate.findings.filter(({ confirmation }) => confirmation === null)
  const isOwn = file.addedBy === session.person.id
  const mayConfirm =
    !isOwn && file.event === null && gate.status === 'open' && access.may('release.confirm', found.body)
  const toggle = (key: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, key] : before.filter((one) => one !== key)))
  if (gate.findings.length === 0) return null
  return (
    <div className="gate-findings">
      {gate.status === 'open' && file.event === null && !mayConfirm && (
        <Alert type="info" showIcon title={isOwn ? requestFiles.ownFile : requestFiles.mayNotConfirm} />
      )}
      <ul>
        {gate.findings.map((finding) => (
          <li key={finding.key}>
            <Finding
              finding={finding}
              people={people}
              isChosen={chosen.includes(finding.key)}
              onToggle={mayConfirm && finding.confirmation === null ? toggle : null}
            />
          </li>
        ))}
      </ul>
      {mayConfirm && open.length > 0 && (
        <>
          <Button size="small" onClick={() => setChosen(open.map(({ key }) => key))}>
            {requestFiles.selectAll}
          </Button>{' '}
          <Button size="small" type="primary" disabled={chosen.length === 0} onClick={() => setConfirming(true)}>
            {requestFiles.confirmAll(chosen.length)}
          </Button>
        </>
      )}
      <ConfirmDialog
        no={found.no}
        file={file.id}
        findings={isConfirming ? chosen : null}
        onClose={(isDone) => {
          setConfirming(false)
          if (isDone) setChosen([])
        }}
      />
    </div>
  )
}

interface FindingProps {
  readonly finding: GateFinding
  readonly people: Readonly<Record<string, string>>
  readonly isChosen: boolean
  /** `null`: not theirs to answer for. */
  readonly onToggle: ((key: string, isChosen: boolean) => void) | null
}

function Finding({ finding, people, isChosen, onToggle }: FindingProps) {
  const { code, messages } = useLanguage()
  const { requestFiles, requestCase } = messages
  const { key, sentence, confirmation } = finding
  const words = (
    <>
      <span lang="zh-CN">{sentence}</span>
      <small>{sayPlace(finding, messages)}</small>
      {confirmation !== null && (
        <small className="confirmed">
          {requestFiles.confirmed(
            people[confirmation.by] ?? requestCase.unknownPerson,
            showInstant(confirmation.at, code),
          )}
          {confirmation.reason !== null && `：${confirmation.reason}`}
        </small>
      )}
    </>
  )
  if (onToggle === null) return words
  return (
    <Checkbox checked={isChosen} onChange={({ target }) => onToggle(key, target.checked)}>
      {words}
    </Checkbox>
  )
}

interface ConfirmDialogProps {
  readonly no: string
  readonly file: string
  readonly findings: readonly string[] | null
  readonly onClose: (isDone: boolean) => void
}

const LONGEST_REASON = 500

function ConfirmDialog({ no, file, findings, onClose }: ConfirmDialogProps) {
  const { requestFiles, shell } = useMessages()
  const { message } = App.useApp()
  const act = useFileAct(no)
  const close = (isDone: boolean) => {
    act.reset()
    onClose(isDone)
  }
  const submit = ({ reason }: { readonly reason: string }) =>
    act.mutate(
      { kind: 'confirm', file, findings: findings ?? [], reason },
      {
        onSuccess: () => {
          message.success(requestFiles.done)
          close(true)
        },
      },
    )
  return (
    <FormDialog
      isOpen={findings !== null}
      title={requestFiles.confirmTitle}
      submitText={requestFiles.confirm}
      isPending={act.isPending}
      problem={act.error}
      lead={<p>{requestFiles.confirmText}</p>}
      onSubmit={submit}
      onClose={() => close(false)}
    >
      <Form.Item
        name="reason"
        label={requestFiles.reason}
        rules={[{ required: true, whitespace: true, message: shell.required }]}
      >
        <Input.TextArea rows={3} maxLength={LONGEST_REASON} showCount />
      </Form.Item>
    </FormDialog>
  )
}
