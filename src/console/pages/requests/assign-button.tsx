import { App, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../access/office.js'
import { type Assignment, useAssign, useAssignees } from '../../api/requests.js'
import { useLanguage } from '../../language/language.js'
import { Field } from '../../parts/forms/field.js'
import { explain, ProblemAlert } from '../../parts/page/problem-alert.js'

interface AssignButtonProps {
  readonly no: string
  readonly version: number
  readonly assignee: { readonly id: string; readonly name: string } | null
}

const NOBODY = ''

/** Says who works on a case, hands it over, or takes it. */
export function AssignButton({ no, version, assignee }: AssignButtonProps) {
  const { messages } = useLanguage()
  const { requests, shell } = messages
  const { session } = useOffice()
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(assignee?.id ?? NOBODY)
  const assign = useAssign()
  const assignees = useAssignees(no, isOpen)
  const me = session.person.id
  const send = (to: string | null, done: () => void) => {
    const given: Assignment = { no, version, to }
    assign.mutate(given, {
      onSuccess: () => {
        message.success(requests.assigned)
        done()
      },
      onError: (error) => void message.error(explain(error, messages)),
    })
  }
  const people = assignees.data?.items ?? []
  return (
    <>
      {assignee === null && (
        <Button size="small" loading={assign.isPending && !isOpen} onClick={() => send(me, () => undefined)}>
          {requests.takeIt}
        </Button>
      )}{' '}
      <Button
        size="small"
        aria-label={requests.assignNamed(no)}
        onClick={() => {
          setChosen(assignee?.id ?? NOBODY)
          setOpen(true)
        }}
      >
        {assignee === null ? requests.assign : requests.handOver}
      </Button>
      <Modal
        open={isOpen}
        title={requests.assignNamed(no)}
        okText={shell.confirm}
        cancelText={shell.cancel}
        okButtonProps={{ loading: assign.isPending, disabled: assignees.data === undefined }}
        onOk={() => send(chosen === NOBODY ? null : chosen, () => setOpen(false))}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="hint first">{requests.assignText}</p>
        {assignees.isError && <ProblemAlert error={assignees.error} onRetry={() => void assignees.refetch()} />}
        <Field label={requests.assignTo}>
          {(id) => (
            <Select
              id={id}
              className="whole"
              value={chosen}
              loading={assignees.isPending}
              onChange={setChosen}
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: NOBODY, label: requests.nobody },
                ...people.map(({ id: value, name }) => ({ value, label: name })),
              ]}
            />
          )}
        </Field>
      </Modal>
    </>
  )
}
