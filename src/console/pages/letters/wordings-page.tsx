import { Button } from 'antd'
import { useState } from 'react'
import { useOffice } from '../../access/office.js'
import { type LetterCode, useWordings } from '../../api/letter-wordings.js'
import { useMessages } from '../../language/language.js'
import { ActionsHead } from '../../parts/lists/actions-head.js'
import { Forbidden } from '../../parts/page/forbidden.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { OfficePanel } from './office-panel.js'
import { WordingDrawer } from './wording-drawer.js'

/** What a body says in its letters, and what stands in them besides. */
export function Component() {
  const { letterWordings, shell } = useMessages()
  const { access, acting } = useOffice()
  if (acting === null || !access.may('letter.adapt', acting))
    return (
      <Page title={shell.pages.letters}>
        <Forbidden />
      </Page>
    )
  return (
    <Page title={shell.pages.letters} lead={letterWordings.lead}>
      <OfficePanel key={`office ${acting}`} body={acting} />
      <WordingsPanel key={acting} body={acting} />
    </Page>
  )
}

function WordingsPanel({ body }: { readonly body: string }) {
  const { letterWordings, requestLetters, requestNames } = useMessages()
  const wordings = useWordings(body)
  const [opened, setOpened] = useState<LetterCode | null>(null)
  return (
    <Panel title={letterWordings.letters} flush>
      <Loaded query={wordings} rows={8}>
        {({ items }) => (
          <table className="plain stacks">
            <thead>
              <tr>
                <th scope="col">{letterWordings.letter}</th>
                <th scope="col">{letterWordings.to}</th>
                <th scope="col">{letterWordings.state}</th>
                <ActionsHead />
              </tr>
            </thead>
            <tbody>
              {items.map(({ code, to, isAdapted, version }) => (
                <tr key={code}>
                  <th scope="row">
                    <span className="letter-code">{code}</span> {requestNames.letters[code]}
                  </th>
                  <td data-label={letterWordings.to}>{requestLetters.recipients[to]}</td>
                  <td data-label={letterWordings.state}>
                    {isAdapted ? letterWordings.own(version) : letterWordings.common}
                  </td>
                  <td className="not-printed">
                    <Button
                      size="small"
                      aria-label={letterWordings.openNamed(requestNames.letters[code])}
                      onClick={() => setOpened(code)}
                    >
                      {letterWordings.open}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
      {opened !== null && <WordingDrawer body={body} code={opened} onClose={() => setOpened(null)} />}
    </Panel>
  )
}
