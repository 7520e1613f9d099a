/** Everything a signed-in person can do, each action with the words it is refused in. */
export const ACTION_NAMES = {
  'body.read': '查看机关',
  'body.reform': '设立、更名、调整隶属、合并、分设、撤销机关',
  'body.edit-office': '修改机关的办公信息',

  'person.read': '查看人员',
  'person.create': '新建人员',
  'person.correct': '修改人员姓名',
  'person.grant': '授予或收回角色',
  'person.suspend': '停用或恢复账号',
  'person.reset': '重置密码和动态口令',
  'session.end': '结束他人的登录',

  'profile.manage': '管理自己的账号',

  'audit.read': '查看操作记录',
  'audit.export': '导出操作记录',

  'checked-report.read': '查看核对过的年报',
  'checked-report.hand-in': '提交年报核对',
  'checked-report.judge': '确认或排除核对发现的问题',
  'checked-report.publish': '公开核对结果',
  'checked-report.delete': '删除核对过的年报',

  'request.read': '查看依申请公开的申请',
  'request.register': '登记申请',
  'request.handle': '办理申请',
  'request.approve': '批准延期、撤销决定',
  'request.assign': '分派申请',
  'letter.adapt': '修改文书的文字',
  'release.confirm': '确认提供给申请人的文件',

  'system.read': '查看系统状态',
  'system.configure': '修改系统设置',
  'system.run-job': '重试后台任务',
  'system.back-up': '备份系统',
} as const satisfies Record<string, string>

export type Action = keyof typeof ACTION_NAMES
export const ACTIONS = Object.keys(ACTION_NAMES) as readonly Action[]
