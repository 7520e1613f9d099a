import type { Letter } from '../../../api/request-letters.js'
import { useMessages } from '../../../language/language.js'

/** A letter as it reads, in the form of an official document; the file itself has the exact layout. */
export function LetterPaper({ letter }: { readonly letter: Letter }) {
  const { requestLetters } = useMessages()
  const { title, number, addressee, blocks, remedy, annexes, signatory, dateText, hasSealPlace } = letter
  return (
    <article className="paper" lang="zh-CN" aria-label={title}>
      <h3>{title}</h3>
      {number !== null && <p className="paper-number">{number}</p>}
      {addressee !== null && <p className="paper-addressee">{addressee}：</p>}
      {numbered(blocks).map(({ key, block }) => (
        <Block key={key} block={block} />
      ))}
      {remedy !== null && <p className="paper-text">{remedy}</p>}
      {annexes.length > 0 && (
        <p className="paper-text">
          {requestLetters.annexes}：{annexes.join('；')}
        </p>
      )}
      <div className="paper-foot">
        {signatory !== null && <p>{signatory}</p>}
        {hasSealPlace && <p className="absent">{requestLetters.sealPlace}</p>}
        <p>{dateText}</p>
      </div>
    </article>
  )
}

/** Two passages may be the same words. */
const numbered = (blocks: Letter['blocks']) => blocks.map((block, index) => ({ key: `${index} ${block.kind}`, block }))

function Block({ block }: { readonly block: Letter['blocks'][number] }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className="paper-text">{block.text}</p>
    case 'list':
      return block.items.map((item) => (
        <p key={item} className="paper-text">
          {item}
        </p>
      ))
    case 'table':
      return (
        <table className="paper-form">
          <tbody>
            {block.rows.map(({ label, text, room }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {text}
                  {room > 0 && <span className="room" style={{ blockSize: `${room * 1.6}em` }} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )
  } // no default: a new kind of block must fail to compile here
}
