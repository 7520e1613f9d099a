import { App, Button, Flex, Input } from 'antd'
import { useId, useState } from 'react'
import {
  type LetterCode,
  useAdaptWording,
  useWording,
  useWordingPreview,
  type Wording,
  type WordingDetail,
} from '../../api/letter-wordings.js'
import { useMessages } from '../../language/language.js'
import { Field } from '../../parts/forms/field.js'
import { FormDrawer } from '../../parts/forms/form-drawer.js'
import { Loaded } from '../../parts/page/loaded.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'
import { VersionList, WordingChanges } from './wording-changes.js'
import { WordingEditor } from './wording-editor.js'

interface WordingDrawerProps {
  readonly body: string
  readonly code: LetterCode
  readonly onClose: () => void
}

/** One letter: what it says, changed passage by passage, looked at, saved with a reason, or put back. */
export function WordingDrawer({ body, code, onClose }: WordingDrawerProps) {
  const { requestNames, shell } = useMessages()
  const wording = useWording(body, code)
  const save = useAdaptWording(body, code)
  const formId = useId()
  const [changed, setChanged] = useState<Wording | null>(null)
  return (
    <FormDrawer
      isOpen
      isWide
      title={requestNames.letters[code]}
      formId={formId}
      submitText={shell.save}
      isPending={save.isPending}
      isDirty={() => changed !== null && !save.isSuccess}
      onClose={onClose}
    >
      <Loaded query={wording} rows={8}>
        {(detail) => (
          <WordingForm
            formId={formId}
            detail={detail}
            save={save}
            wording={changed ?? detail.wording}
            onChange={setChanged}
            onDone={() => {
              setChanged(null)
              onClose()
            }}
          />
        )}
      </Loaded>
    </FormDrawer>
  )
}

interface WordingFormProps {
  readonly formId: string
  readonly detail: WordingDetail
  readonly save: ReturnType<typeof useAdaptWording>
  readonly wording: Wording
  readonly onChange: (wording: Wording) => void
  readonly onDone: () => void
}

function WordingForm({ formId, detail, save, wording, onChange, onDone }: WordingFormProps) {
  const { letterWordings } = useMessages()
  const { message, modal } = App.useApp()
  const preview = useWordingPreview(detail.body, detail.code)
  const [reason, setReason] = useState('')
  const [seen] = useState(detail.version)
  const restore = async () => {
    const isMeant = await modal.confirm({ title: letterWordings.restore, content: letterWordings.restoreAsk })
    if (!isMeant) return
    save.mutate(
      { seen, wording: null, reason: letterWordings.restoreReason },
      {
        onSuccess: () => {
          message.success(letterWordings.restored)
          onDone()
        },
      },
    )
  }
  return (
    <form
      id={formId}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(
          { seen, wording, reason: reason.trim() },
          {
            onSuccess: () => {
              message.success(letterWordings.saved)
              onDone()
            },
          },
        )
      }}
    >
      {save.isError && <ProblemAlert error={save.error} />}
      <WordingEditor detail={detail} wording={wording} onChange={onChange} />
      <Field label={letterWordings.reason} className="field whole">
        {(id) => (
          <Input id={id} value={reason} required maxLength={500} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <p className="hint">{letterWordings.reasonHint}</p>
      <Flex gap={8} wrap>
        <Button loading={preview.isPending} onClick={() => preview.mutate(wording)}>
          {letterWordings.preview}
        </Button>
        {detail.isAdapted && <Button onClick={() => void restore()}>{letterWordings.restore}</Button>}
      </Flex>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {preview.data !== undefined && <WordingChanges preview={preview.data} />}
      <VersionList versions={detail.versions} />
    </form>
  )
}
