import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useOffice } from '../../access/office.js'
import { useBodies } from '../../api/bodies.js'
import { showDate } from '../../language/dates.js'
import { useLanguage } from '../../language/language.js'
import { Field } from '../../parts/forms/field.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Nothing } from '../../parts/page/nothing.js'
import { Page } from '../../parts/page/page.js'
import { Panel } from '../../parts/page/panel.js'
import { BodyDetail } from './body-detail.js'
import { BodyTree } from './body-tree-view.js'
import { lacks, readLacking } from './lacking.js'
import { ReformDrawer } from './reform-drawer.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Who there is, on any day; one of them beside the tree. */
export function Component() {
  const { code, messages } = useLanguage()
  const { bodies, shell } = messages
  const { installation, access } = useOffice()
  const { body } = useParams()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [isEstablishing, setEstablishing] = useState(false)
  const asked = search.get('on')
  const on = asked !== null && DAY.test(asked) && asked !== installation.today ? asked : null
  const lacking = readLacking(search.get('lacking'))
  const list = useBodies(on)
  const choose = (id: string) => navigate({ pathname: `/bodies/${encodeURIComponent(id)}`, search: search.toString() })
  return (
    <Page
      title={shell.pages.bodies}
      actions={
        <>
          <Field label={bodies.asOf} className="inline-field">
            {(id) => (
              <DatePicker
                id={id}
                value={dayjs(on ?? installation.today)}
                allowClear={on !== null}
                onChange={(day) => {
                  const next = day?.format('YYYY-MM-DD')
                  setSearch(next === undefined || next === installation.today ? {} : { on: next })
                }}
              />
            )}
          </Field>
          {access.mayAnywhere('body.reform') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEstablishing(true)}>
              {bodies.establish}
            </Button>
          )}
        </>
      }
    >
      {on !== null && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title={bodies.pastNotice(showDate(on, code))}
          action={
            <Button size="small" onClick={() => setSearch({})}>
              {bodies.asOfToday}
            </Button>
          }
        />
      )}
      {lacking !== null && (
        <Alert
          className="problem"
          type="info"
          showIcon
          title={bodies.lacking[lacking]}
          action={
            <Button size="small" onClick={() => setSearch({})}>
              {bodies.showAll}
            </Button>
          }
        />
      )}
      <div className="split">
        <Panel title={bodies.tree}>
          <Loaded query={list} rows={8}>
            {({ items: all }) => {
              const items =
                lacking === null
                  ? all
                  : all.filter((line) => access.may('body.edit-office', line.id) && lacks(line, lacking))
              return items.length === 0 ? (
                <Nothing
                  text={
                    lacking === null ? bodies.noneOnDay(showDate(on ?? installation.today, code)) : bodies.noneLacking
                  }
                />
              ) : (
                <BodyTree lines={items} chosen={body ?? null} onChoose={choose} />
              )
            }}
          </Loaded>
        </Panel>
        {body === undefined ? (
          <Panel>
            <Nothing text={bodies.choose} />
          </Panel>
        ) : (
          <BodyDetail key={body} id={body} />
        )}
      </div>
      <ReformDrawer
        reform={isEstablishing ? { kind: 'establish', body: null } : null}
        onClose={() => setEstablishing(false)}
      />
    </Page>
  )
}
