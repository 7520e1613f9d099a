import { App, Button, Flex } from 'antd'
import { type ChangeEvent, useRef } from 'react'
import { type CaseFile, type FileAct, fileAddress, useFileAct } from '../../../api/request-files.js'
import type { Case } from '../../../api/requests.js'
import { useLanguage } from '../../../language/language.js'
import { explain } from '../../../parts/page/problem-alert.js'

interface FileActionsProps {
  readonly found: Case
  readonly file: CaseFile
  readonly mayHandle: boolean
}

/** What can be done with a file: what is on record, and what the applicant sent, stays as it is. */
export function FileActions({ found, file, mayHandle }: FileActionsProps) {
  const { messages } = useLanguage()
  const { requestFiles, shell } = messages
  const { modal, message } = App.useApp()
  const act = useFileAct(found.no)
  const picker = useRef<HTMLInputElement>(null)
  const send = (given: FileAct) =>
    act.mutateAsync(given).then(
      () => void message.success(requestFiles.done),
      (error: unknown) => void message.error(explain(error, messages)),
    )
  const remove = () =>
    modal.confirm({
      title: requestFiles.remove,
      content: requestFiles.removeConfirm(file.name),
      okText: shell.confirm,
      cancelText: shell.cancel,
      okButtonProps: { danger: true },
      onOk: () => send({ kind: 'remove', file: file.id }),
    })
  const replace = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const content = target.files?.[0]
    target.value = ''
    if (content !== undefined) void send({ kind: 'replace', file: file.id, content })
  }
  const mayChange = mayHandle && file.event === null && file.addedBy !== null
  const isOpen = file.gate !== null && file.gate.status !== 'cleared'
  return (
    <Flex gap={8} wrap align="center">
      <a href={fileAddress(found.no, file.id)} download aria-label={requestFiles.download(file.name)}>
        {shell.download}
      </a>
      {mayChange && (
        <>
          <Button
            size="small"
            loading={act.isPending}
            aria-label={requestFiles.replaceNamed(file.name)}
            onClick={() => picker.current?.click()}
          >
            {requestFiles.replace}
          </Button>
          <input ref={picker} type="file" hidden onChange={replace} aria-label={requestFiles.replaceNamed(file.name)} />
          {file.gate?.isMaskable === true && (
            <Button
              size="small"
              title={requestFiles.maskText}
              onClick={() => void send({ kind: 'mask', file: file.id })}
            >
              {requestFiles.mask}
            </Button>
          )}
          {isOpen && (
            <Button size="small" onClick={() => void send({ kind: 'inspect', file: file.id })}>
              {requestFiles.inspect}
            </Button>
          )}
          <Button size="small" danger aria-label={requestFiles.removeNamed(file.name)} onClick={remove}>
            {requestFiles.remove}
          </Button>
        </>
      )}
    </Flex>
  )
}
