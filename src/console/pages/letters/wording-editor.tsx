import { Button, Flex, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { Wording, WordingBlock, WordingDetail } from '../../api/letter-wordings.js'
import { useMessages } from '../../language/language.js'
import { type Cursor, emptyPassage, emptyRow, inserted, moved, replaced, without } from './edited-wording.js'

interface WordingEditorProps {
  readonly detail: WordingDetail
  readonly wording: Wording
  readonly onChange: (wording: Wording) => void
}

/** A wording, passage by passage, with what can be filled in beside it. */
export function WordingEditor({ detail, wording, onChange }: WordingEditorProps) {
  const { letterWordings } = useMessages()
  const [cursor, setCursor] = useState<Cursor | null>(null)
  return (
    <>
      <FillIns
        detail={detail}
        canInsert={cursor !== null}
        onChoose={(label) => {
          if (cursor !== null) onChange(inserted(wording, cursor, label))
        }}
      />
      <ol className="wording-blocks" lang="zh-CN">
        {numbered(wording).map(({ key, block, index }) => (
          <li key={key}>
            <Flex justify="space-between" align="center" gap={8} wrap>
              <strong>{letterWordings.passage(index + 1)}</strong>
              <Flex gap={4}>
                <Button size="small" disabled={index === 0} onClick={() => onChange(moved(wording, index, -1))}>
                  {letterWordings.up}
                </Button>
                <Button
                  size="small"
                  disabled={index + 1 === wording.length}
                  onClick={() => onChange(moved(wording, index, 1))}
                >
                  {letterWordings.down}
                </Button>
                <Button size="small" danger onClick={() => onChange(without(wording, index))}>
                  {letterWordings.remove}
                </Button>
              </Flex>
            </Flex>
            <BlockFields
              detail={detail}
              name={letterWordings.passage(index + 1)}
              block={block}
              onChange={(one) => onChange(replaced(wording, index, one))}
              onWriting={(row, at) => setCursor({ block: index, row, at })}
            />
          </li>
        ))}
      </ol>
      <Button onClick={() => onChange([...wording, emptyPassage()])}>{letterWordings.add}</Button>
    </>
  )
}

/** A passage is where it stands: two may be the same words. */
const numbered = (wording: Wording) => wording.map((block, index) => ({ key: `${index} ${block.kind}`, block, index }))

interface BlockFieldsProps {
  readonly detail: WordingDetail
  readonly name: string
  readonly block: WordingBlock
  readonly onChange: (block: WordingBlock) => void
  /** Somebody writes at this place. */
  readonly onWriting: (row: number | null, at: number) => void
}

function BlockFields({ detail, name, block, onChange, onWriting }: BlockFieldsProps) {
  const { letterWordings } = useMessages()
  if (block.kind === 'paragraph')
    return (
      <>
        <Input.TextArea
          aria-label={name}
          rows={rowsOf(block.text)}
          maxLength={2_000}
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
          onSelect={(event) => onWriting(null, event.currentTarget.selectionStart)}
          onBlur={(event) => onWriting(null, event.currentTarget.selectionStart)}
        />
        <Conditions detail={detail} name={name} when={block.when} onChange={(when) => onChange({ ...block, when })} />
      </>
    )
  return (
    <div className="wording-rows">
      {block.rows.map((row, index) => {
        const rowName = letterWordings.formRow(index + 1)
        const change = (part: Partial<typeof row>) =>
          onChange({ ...block, rows: replaced(block.rows, index, { ...row, ...part }) })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it stands
          <fieldset key={index}>
            <legend>{rowName}</legend>
            <Input
              aria-label={`${rowName}：${letterWordings.rowLabel}`}
              maxLength={40}
              value={row.label}
              onChange={(event) => change({ label: event.target.value })}
            />
            <Input
              aria-label={`${rowName}：${letterWordings.rowText}`}
              maxLength={400}
              value={row.text}
              onChange={(event) => change({ text: event.target.value })}
              onBlur={(event) => onWriting(index, event.currentTarget.selectionStart ?? row.text.length)}
            />
            <InputNumber
              aria-label={`${rowName}：${letterWordings.room}`}
              min={0}
              max={20}
              value={row.room}
              onChange={(room) => change({ room: room ?? 0 })}
            />
            <Button
              size="small"
              danger
              aria-label={`${letterWordings.remove} ${rowName}`}
              onClick={() => onChange({ ...block, rows: without(block.rows, index) })}
            >
              {letterWordings.remove}
            </Button>
            <Conditions detail={detail} name={rowName} when={row.when} onChange={(when) => change({ when })} />
          </fieldset>
        )
      })}
      <Button size="small" onClick={() => onChange({ ...block, rows: [...block.rows, emptyRow()] })}>
        {letterWordings.addRow}
      </Button>
    </div>
  )
}

/** Lines that a text takes, so that it is read without scrolling in it. */
const rowsOf = (text: string): number => Math.max(1, Math.ceil(text.length / 48))

interface ConditionsProps {
  readonly detail: WordingDetail
  readonly name: string
  readonly when: readonly string[]
  readonly onChange: (when: readonly string[]) => void
}

function Conditions({ detail, name, when, onChange }: ConditionsProps) {
  const { letterWordings } = useMessages()
  const options = detail.conditions.flatMap(({ id, text }) => [
    { value: id, label: text },
    { value: `!${id}`, label: letterWordings.not(text) },
  ])
  return (
    <Select
      className="whole"
      mode="multiple"
      size="small"
      aria-label={`${name}：${letterWordings.when}`}
      placeholder={letterWordings.always}
      value={[...when]}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChange}
    />
  )
}

interface FillInsProps {
  readonly detail: WordingDetail
  readonly canInsert: boolean
  readonly onChoose: (label: string) => void
}

function FillIns({ detail, canInsert, onChoose }: FillInsProps) {
  const { letterWordings } = useMessages()
  const textOf = new Map(detail.conditions.map(({ id, text }) => [id, text]))
  return (
    <details className="wording-fill-ins">
      <summary>{letterWordings.fillIn}</summary>
      <p className="hint">{letterWordings.fillInHint}</p>
      <ul lang="zh-CN">
        {detail.placeholders.map(({ label, given, isList, mustSay }) => (
          <li key={label}>
            <Button size="small" disabled={!canInsert} onClick={() => onChoose(label)}>
              {`{${label}}`}
            </Button>
            {mustSay && <span className="chip">{letterWordings.mustSay}</span>}
            {isList && <small>{letterWordings.aloneHint}</small>}
            {given !== null && <small>{letterWordings.onlyWhen(textOf.get(given) ?? given)}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}
