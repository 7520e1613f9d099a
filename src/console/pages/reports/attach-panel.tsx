import { App, Button, Form } from 'antd'
import { useOffice } from '../../access/office.js'
import { type ReportDetail, useAttach } from '../../api/reports.js'
import { useMessages } from '../../language/language.js'
import { BodySelect } from '../../parts/bodies/body-select.js'
import { Panel } from '../../parts/page/panel.js'
import { ProblemAlert } from '../../parts/page/problem-alert.js'

/** Whose report it is: a person says so, the name printed in it only proposes. */
export function AttachPanel({ detail: { report, proposals } }: { readonly detail: ReportDetail }) {
  const { reports, shell } = useMessages()
  const { access } = useOffice()
  const { message } = App.useApp()
  const attach = useAttach(String(report.id))
  const may = access.may('checked-report.hand-in', report.desk)
  const [first] = proposals
  return (
    <Panel title={reports.attachTo}>
      <p>{reports.notAttached}</p>
      {proposals.length > 0 && (
        <p className="hint">{`${reports.proposed}：${proposals.map(({ name }) => name).join('、')}`}</p>
      )}
      {attach.isError && <ProblemAlert error={attach.error} />}
      {may && (
        <Form
          layout="vertical"
          requiredMark={false}
          className="narrow"
          initialValues={{ body: first?.body }}
          onFinish={({ body }: { body: string }) =>
            attach.mutate(
              { body, version: report.version },
              { onSuccess: () => void message.success(reports.attached) },
            )
          }
        >
          <Form.Item name="body" label={reports.body} rules={[{ required: true, message: shell.required }]}>
            <BodySelect bodies={access.listBodiesFor('checked-report.hand-in')} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={attach.isPending}>
            {reports.attach}
          </Button>
        </Form>
      )}
    </Panel>
  )
}
