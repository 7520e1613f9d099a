import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { useOffice } from '../../access/office.js'
import { type ListedReport, useDeleteReport, usePublish } from '../../api/reports.js'
import { useLanguage } from '../../language/language.js'
import { explain } from '../../parts/page/problem-alert.js'

/** What the head of an office does with a report as a whole. */
export function ReportActions({ report }: { readonly report: ListedReport }) {
  const { messages } = useLanguage()
  const { reports, shell } = messages
  const { access } = useOffice()
  const { modal, message } = App.useApp()
  const navigate = useNavigate()
  const publish = usePublish(String(report.id))
  const remove = useDeleteReport(String(report.id))
  const holder = report.body ?? report.desk
  const isPublic = report.publicId !== null
  const tell = (error: unknown) => void message.error(explain(error, messages))
  const askToPublish = () =>
    modal.confirm({
      title: isPublic ? reports.withdraw : reports.publish,
      content: isPublic ? reports.withdrawConfirm : reports.publishConfirm,
      okText: shell.confirm,
      cancelText: shell.cancel,
      onOk: () =>
        publish
          .mutateAsync(!isPublic)
          .then(() => void message.success(isPublic ? reports.withdrawn : reports.published), tell),
    })
  const askToDelete = () =>
    modal.confirm({
      title: reports.remove,
      content: reports.removeConfirm,
      okText: reports.remove,
      cancelText: shell.cancel,
      okButtonProps: { danger: true },
      onOk: () =>
        remove.mutateAsync(undefined).then(() => {
          message.success(reports.removed)
          return navigate('/reports')
        }, tell),
    })
  return (
    <>
      {report.body !== null && access.may('checked-report.publish', report.body) && (
        <Button type={isPublic ? 'default' : 'primary'} onClick={askToPublish}>
          {isPublic ? reports.withdraw : reports.publish}
        </Button>
      )}
      {access.may('checked-report.delete', holder) && (
        <Button danger onClick={askToDelete}>
          {reports.remove}
        </Button>
      )}
    </>
  )
}
