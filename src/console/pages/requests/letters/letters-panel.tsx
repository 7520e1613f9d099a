import { Button, Drawer, Flex } from 'antd'
import { useState } from 'react'
import { type ListedLetter, letterAddress, useLetter, useLetters } from '../../../api/request-letters.js'
import { showDate } from '../../../language/dates.js'
import { useLanguage } from '../../../language/language.js'
import { ActionsHead } from '../../../parts/lists/actions-head.js'
import { Loaded } from '../../../parts/page/loaded.js'
import { Panel } from '../../../parts/page/panel.js'
import { LetterPaper } from './letter-paper.js'

interface Opened {
  readonly letter: string
  readonly name: string
}

/** What was written in a case: to read, and to take away as files. */
export function LettersPanel({ no }: { readonly no: string }) {
  const { messages } = useLanguage()
  const { requestLetters, requestNames, shell } = messages
  const letters = useLetters(no)
  const [opened, setOpened] = useState<Opened | null>(null)
  return (
    <Panel title={requestLetters.title} flush>
      <Loaded query={letters} rows={2}>
        {({ items, forms }) => (
          <>
            {items.length === 0 && <p className="panel-note last">{requestLetters.none}</p>}
            {items.length > 0 && <LetterTable no={no} items={items} onOpen={setOpened} />}
            {forms.length > 0 && (
              <p className="panel-note last form-links">
                {requestLetters.forms}
                {forms.map(({ code }) => (
                  <Downloads key={code} no={no} letter={code} name={requestNames.letters[code]} isNamed />
                ))}
              </p>
            )}
          </>
        )}
      </Loaded>
      <Drawer
        open={opened !== null}
        title={opened?.name}
        size={760}
        styles={{ wrapper: { maxWidth: '100vw' } }}
        onClose={() => setOpened(null)}
        closable={{ 'aria-label': shell.close }}
        destroyOnHidden
        footer={opened !== null && <Downloads no={no} letter={opened.letter} name={opened.name} />}
      >
        {opened !== null && <OneLetter no={no} letter={opened.letter} />}
      </Drawer>
    </Panel>
  )
}

interface LetterTableProps {
  readonly no: string
  readonly items: readonly ListedLetter[]
  readonly onOpen: (opened: Opened) => void
}

function LetterTable({ no, items, onOpen }: LetterTableProps) {
  const { code: language, messages } = useLanguage()
  const { requestLetters, requestNames } = messages
  return (
    <table className="plain stacks letters">
      <thead>
        <tr>
          <th scope="col">{requestLetters.name}</th>
          <th scope="col">{requestLetters.to}</th>
          <th scope="col">{requestLetters.on}</th>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {items.map(({ number, code, letterNo, to, on, state }) => {
          const name = requestNames.letters[code]
          return (
            <tr key={number}>
              <th scope="row">
                {name}
                <small lang="zh-CN">{letterNo ?? requestLetters.noNumber}</small>
              </th>
              <td data-label={requestLetters.to}>{requestLetters.recipients[to]}</td>
              <td>
                <time dateTime={on}>{showDate(on, language)}</time>
                {state !== 'standing' && <span className="chip chip-risk">{requestLetters.states[state]}</span>}
              </td>
              <td className="not-printed">
                {state !== 'erased' && (
                  <Flex gap={8} wrap>
                    <Button
                      size="small"
                      aria-label={requestLetters.readNamed(name)}
                      onClick={() => onOpen({ letter: String(number), name })}
                    >
                      {requestLetters.read}
                    </Button>
                    <Downloads no={no} letter={String(number)} name={name} />
                  </Flex>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface DownloadsProps {
  readonly no: string
  readonly letter: string
  readonly name: string
  readonly isNamed?: boolean
}

function Downloads({ no, letter, name, isNamed = false }: DownloadsProps) {
  const { messages } = useLanguage()
  const { requestLetters } = messages
  return (
    <span className="downloads">
      {isNamed && <span>{name}</span>}
      {(['docx', 'pdf'] as const).map((format) => (
        <a
          key={format}
          href={letterAddress(no, letter, format)}
          download
          aria-label={requestLetters.download(name, format.toUpperCase())}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  )
}

function OneLetter({ no, letter }: { readonly no: string; readonly letter: string }) {
  const found = useLetter(no, letter)
  return (
    <Loaded query={found} rows={8}>
      {(one) => <LetterPaper letter={one} />}
    </Loaded>
  )
}
