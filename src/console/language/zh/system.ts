/** The state of the installation, for who runs it. */
export const system = {
  title: '系统状态',
  version: '版本',
  database: '数据库',
  jobs: '后台任务',
  storage: '文件',
  calendar: '节假日',
  backups: '备份',
  refresh: '刷新',
}
