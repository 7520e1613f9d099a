import { Segmented } from 'antd'
import { useId, useState } from 'react'
import type { DecisionCode } from '../../../../domain/request/index.js'
import type { Case } from '../../../api/requests.js'
import { useMessages } from '../../../language/language.js'
import { BLOCKS, barOf, kindsIn, QUESTION_IDS, QUESTIONS } from './decision-choice.js'

interface KindChoiceProps {
  readonly found: Case
  readonly value?: DecisionCode
  readonly onChange?: (code: DecisionCode) => void
  /** Of the form's label. */
  readonly id?: string
}

/** The kinds of reply, by the questions one asks in their order, or by the rows of the report they stand in. */
export function KindChoice({ found, value, onChange, id }: KindChoiceProps) {
  const { requestDecision } = useMessages()
  const [isByRows, setByRows] = useState(false)
  const group = useId()
  const option = (code: DecisionCode) => (
    <KindOption
      key={code}
      code={code}
      group={group}
      found={found}
      isChosen={value === code}
      onChoose={() => onChange?.(code)}
    />
  )
  return (
    <div id={id} className="kinds">
      <Segmented
        size="small"
        value={isByRows}
        onChange={setByRows}
        options={[
          { value: false, label: requestDecision.byQuestions },
          { value: true, label: requestDecision.byRows },
        ]}
      />
      {isByRows
        ? BLOCKS.map((block) => (
            <fieldset key={block}>
              <legend>{requestDecision.blocks[block]}</legend>
              {kindsIn(block).map(option)}
            </fieldset>
          ))
        : QUESTION_IDS.map((question) => (
            <fieldset key={question}>
              <legend>{requestDecision.questions[question].title}</legend>
              <p className="hint first">{requestDecision.questions[question].text}</p>
              {QUESTIONS[question].map(option)}
            </fieldset>
          ))}
    </div>
  )
}

interface KindOptionProps {
  readonly code: DecisionCode
  readonly group: string
  readonly found: Case
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function KindOption({ code, group, found, isChosen, onChoose }: KindOptionProps) {
  const { requestDecision, requestNames } = useMessages()
  const bar = barOf(code, found)
  return (
    <label className={`kind${isChosen ? ' kind-chosen' : ''}${bar === null ? '' : ' kind-barred'}`}>
      <input type="radio" name={group} checked={isChosen} disabled={bar !== null} onChange={onChoose} />
      <span>
        {requestNames.decisions[code]} <small>{code}</small>
        {bar !== null && <small>{requestDecision.bars[bar]}</small>}
      </span>
    </label>
  )
}
