import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../../access/office.js'
import { type CaseFile, type CaseFiles, useFiles } from '../../../api/request-files.js'
import type { Case } from '../../../api/requests.js'
import { showBytes, showDate, showInstant } from '../../../language/dates.js'
import { useLanguage, useMessages } from '../../../language/language.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Panel } from '../../../parts/page/panel.js'
import { AddFileDialog } from './add-file-dialog.js'
import { FileActions } from './file-actions.js'
import { GateFindings } from './gate-findings.js'

/** The files of a case; what goes out with what was found in it; what proves that it was served. */
export function FilesPanel({ found }: { readonly found: Case }) {
  const { requestFiles } = useMessages()
  const { access } = useOffice()
  const files = useFiles(found.no)
  const [isAdding, setAdding] = useState(false)
  const mayHandle = access.may('request.handle', found.body)
  return (
    <Panel
      title={requestFiles.title}
      flush
      extra={
        mayHandle && (
          <Button size="small" icon={<UploadOutlined />} onClick={() => setAdding(true)}>
            {requestFiles.add}
          </Button>
        )
      }
    >
      <Loaded query={files} rows={2}>
        {(all) => (
          <>
            {all.files.length === 0 && <p className="panel-note last">{requestFiles.none}</p>}
            {all.files.map((file) => (
              <OneFile key={file.id} found={found} file={file} people={all.people} mayHandle={mayHandle} />
            ))}
            {all.service !== null && <Service service={all.service} />}
          </>
        )}
      </Loaded>
      <AddFileDialog
        no={found.no}
        usual={found.decision === null ? 'release' : 'service-proof'}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
      />
    </Panel>
  )
}

interface OneFileProps {
  readonly found: Case
  readonly file: CaseFile
  readonly people: CaseFiles['people']
  readonly mayHandle: boolean
}

const TONES = { uninspected: 'chip-risk', blocked: 'chip-late', open: 'chip-risk', cleared: 'chip-ok' } as const

function OneFile({ found, file, people, mayHandle }: OneFileProps) {
  const { code, messages } = useLanguage()
  const { requestFiles, requestNames, requestCase } = messages
  const { gate } = file
  const by = file.addedBy === null ? requestFiles.applicant : (people[file.addedBy] ?? requestCase.unknownPerson)
  const open = gate?.findings.filter(({ confirmation }) => confirmation === null).length ?? 0
  return (
    <article className="file">
      <div className="file-head">
        <h3 lang="zh-CN">{file.name}</h3>
        {gate !== null && (
          <span className={`chip ${TONES[gate.status]}`}>
            {requestFiles.gates[gate.status]}
            {gate.status === 'open' && ` · ${requestFiles.openFindings(open)}`}
          </span>
        )}
      </div>
      <p className="hint">
        {[
          requestNames.purposes[file.purpose],
          showBytes(file.sizeBytes),
          requestFiles.by(by, showInstant(file.addedAt, code)),
          ...(file.event === null ? [] : [requestFiles.onRecord(file.event)]),
        ].join(' · ')}
      </p>
      {gate?.why != null && (
        <p className="stale" lang="zh-CN">
          {gate.why}
        </p>
      )}
      {gate !== null && <GateFindings found={found} file={file} gate={gate} people={people} />}
      <FileActions found={found} file={file} mayHandle={mayHandle} />
    </article>
  )
}

function Service({ service }: { readonly service: NonNullable<CaseFiles['service']> }) {
  const { code, messages } = useLanguage()
  const { requestFiles, requestNames } = messages
  return (
    <section className="file" aria-label={requestFiles.service}>
      <h3>{requestFiles.service}</h3>
      <p className="hint">{requestFiles.servedBy(requestNames.ways[service.way], showDate(service.on, code))}</p>
      {service.missing.length === 0 ? (
        <p className="hint">{requestFiles.complete}</p>
      ) : (
        <ul className="notes" lang="zh-CN">
          {service.missing.map(({ proof, sentence }) => (
            <li key={proof}>{sentence}</li>
          ))}
        </ul>
      )}
      {service.accesses.length > 0 && (
        <ul className="notes">
          {service.accesses.map(({ subject, digest, at }) => (
            <li key={`${digest} ${at}`}>
              {requestFiles.accessed(requestFiles.subjects[subject], showInstant(at, code))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
