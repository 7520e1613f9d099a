import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../../language/language.js'

/** Figures to look at, or to read. */
export function ChartOrTable({ chart, table }: { readonly chart: ReactNode; readonly table: ReactNode }) {
  const { shell } = useMessages()
  const [isTable, setTable] = useState(false)
  return (
    <>
      {isTable ? table : chart}
      <Button size="small" className="not-printed" onClick={() => setTable(!isTable)}>
        {isTable ? shell.asChart : shell.asTable}
      </Button>
    </>
  )
}
