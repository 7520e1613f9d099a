import { Alert, Button } from 'antd'
import { useMessages } from '../../language/language.js'
import { ActionsHead } from '../lists/actions-head.js'
import type { Difference } from './differences.js'

interface ConflictProps {
  readonly differences: readonly Difference[]
  readonly labelOf: (field: string) => string
  readonly onTake: (difference: Difference) => void
}

/** Somebody else was quicker: what is there now beside what one wrote, to be taken field by field. */
export function Conflict({ differences, labelOf, onTake }: ConflictProps) {
  const { shell, bodies } = useMessages()
  const show = (text: string) => (text === '' ? <span className="absent">{bodies.notGiven}</span> : text)
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      role="alert"
      title={shell.conflictTitle}
      description={
        <>
          <p>{shell.conflictText}</p>
          <table className="plain stacks conflict">
            <thead>
              <tr>
                <th scope="col">{shell.conflictField}</th>
                <th scope="col">{shell.conflictTheirs}</th>
                <th scope="col">{shell.conflictMine}</th>
                <ActionsHead />
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <tr key={difference.field}>
                  <th scope="row">{labelOf(difference.field)}</th>
                  <td data-label={shell.conflictTheirs}>{show(difference.theirs)}</td>
                  <td data-label={shell.conflictMine}>{show(difference.mine)}</td>
                  <td className="not-printed">
                    <Button size="small" onClick={() => onTake(difference)}>
                      {shell.conflictTake}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      }
    />
  )
}
