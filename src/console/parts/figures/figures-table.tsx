interface FiguresHeadProps {
  /** What the rows are. */
  readonly first: string
  readonly columns: readonly string[]
}

/** The head of a table of which every column but the first holds figures. */
export const FiguresHead = ({ first, columns }: FiguresHeadProps) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      {columns.map((column) => (
        <th key={column} scope="col" className="number">
          {column}
        </th>
      ))}
    </tr>
  </thead>
)

interface FiguresTableProps extends FiguresHeadProps {
  readonly caption: string
  readonly rows: readonly { readonly name: string; readonly figures: readonly number[] }[]
}

/** What a chart shows, to be read. */
export const FiguresTable = ({ caption, first, columns, rows }: FiguresTableProps) => (
  <table className="plain years">
    <caption className="off-screen">{caption}</caption>
    <FiguresHead first={first} columns={columns} />
    <tbody>
      {rows.map(({ name, figures }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {columns.map((column, index) => (
            <td key={column} className="number">
              {figures[index]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
