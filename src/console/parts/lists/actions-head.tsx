import { useMessages } from '../../language/language.js'

/** Over the buttons of a table's rows; on paper there are none. */
export function ActionsHead() {
  const { shell } = useMessages()
  return (
    <th scope="col" className="not-printed">
      {shell.actions}
    </th>
  )
}
