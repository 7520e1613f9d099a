/** What a person is for a body. One person may be several things, in several bodies. */
export const ROLES = ['clerk', 'reviewer', 'secrecy-reviewer', 'head', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES = {
  clerk: '经办人',
  reviewer: '审核人',
  'secrecy-reviewer': '保密审查员',
  head: '工作机构负责人',
  /** Held in the government whose area is supervised: its office acts for it, 条例第三条. */
  supervisor: '主管部门监督员',
  administrator: '系统管理员',
} as const satisfies Record<Role, string>
