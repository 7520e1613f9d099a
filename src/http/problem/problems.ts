import type { BodyError } from '../../service/bodies/body-error.js'
import type { BodyReportError } from '../../service/checked-reports/body-report-error.js'
import type { PeopleError } from '../../service/people/people-error.js'
import type { SignInError } from '../../service/people/sign-in-error.js'
import type { AfterError } from '../../service/requests/after/after-error.js'
import type { RequestFileError } from '../../service/requests/files/request-file-error.js'
import type { RequestError } from '../../service/requests/request-error.js'
import { AFTER_PROBLEMS } from './after-problems.js'
import type { Problem } from './problem.js'
import { REQUEST_FILE_PROBLEMS } from './request-file-problems.js'
import { REQUEST_PROBLEMS } from './request-problems.js'

/** What the use cases refuse with; a new one does not compile until it has a line below. */
type ServiceCode = (
  | PeopleError
  | SignInError
  | BodyError
  | BodyReportError
  | RequestError
  | RequestFileError
  | AfterError
)['code']

/** What the edge itself refuses with. */
type EdgeCode =
  | 'route.unknown'
  | 'route.undeclared'
  | 'address.foreign'
  | 'request.foreign'
  | 'request.too-large'
  | 'request.media-type'
  | 'request.malformed'
  | 'request.too-many'
  | 'way.open'
  | 'session.required'
  | 'idempotency.differs'
  | 'idempotency.in-flight'
  | 'database.unavailable'
  | 'job.unknown'
  | 'defect'

const problem = (status: Problem['status'], title: string): Problem => ({ status, title })
const reform = (status: 409 | 422): Problem => problem(status, '机关变更不能登记')

/** Every problem this interface answers with. Codes are for programs and stay; titles are for people. */
export const PROBLEMS = {
  'route.unknown': problem(404, '没有这个地址'),
  'route.undeclared': problem(403, '没有权限'),
  'address.foreign': problem(421, '网址不属于本站'),
  'request.foreign': problem(403, '请求未处理'),
  'request.too-large': problem(413, '内容太长'),
  'request.media-type': problem(415, '内容的格式不对'),
  'request.malformed': problem(400, '内容读不懂'),
  'request.too-many': problem(429, '请求太多'),
  'way.open': problem(403, '连接不安全'),
  'idempotency.differs': problem(422, '重复的提交编号'),
  'idempotency.in-flight': problem(409, '正在处理'),
  'database.unavailable': problem(503, '暂时无法处理'),
  defect: problem(500, '系统出错'),

  'input.refused': problem(422, '填写有误'),
  'access.denied': problem(403, '没有权限'),

  'session.required': problem(401, '请先登录'),
  'session.ended': problem(401, '请重新登录'),
  'session.unknown': problem(404, '登录已结束'),
  'sign-in.refused': problem(401, '账号或密码不正确'),
  'sign-in.locked': problem(429, '尝试次数过多'),
  'second-factor.refused': problem(401, '动态口令不正确'),
  'second-factor.not-begun': problem(409, '尚未开始设置'),
  'password.refused': problem(422, '密码不合要求'),
  'installation.done-already': problem(409, '系统已经初始化'),

  'person.unknown': problem(404, '没有这个人员'),
  'person.account-taken': problem(409, '账号名已被使用'),
  'person.own-account': problem(403, '不能对自己的账号操作'),
  'person.changed': problem(409, '资料刚被他人修改'),
  'role.body-not-active': problem(409, '机关不能授予角色'),
  'role.held-already': problem(409, '已有这个角色'),
  'role.not-held': problem(404, '没有这个角色'),
  'role.not-grantable': problem(403, '不能授予这个角色'),
  'role.own': problem(403, '不能授予自己角色'),
  'role.last-administrator': problem(409, '至少要有一位系统管理员'),

  'body.unknown': problem(404, '没有这个机关'),
  'body.credit-code-taken': problem(409, '信用代码已被登记'),
  'body.changed': problem(409, '资料刚被他人修改'),
  'reform.already-established': reform(409),
  'reform.not-yet': reform(409),
  'reform.ended': reform(409),
  'reform.before-last': reform(409),
  'reform.nothing-new': reform(422),
  'reform.name-empty': reform(422),
  'reform.into-itself': reform(422),
  'reform.too-few-successors': reform(422),
  'tree.parent-not-active': reform(409),
  'tree.circle': reform(409),
  'tree.name-taken': reform(409),
  'tree.successor-not-active': reform(409),

  'report.unknown': problem(404, '没有这份年报'),
  'report.body-unknown': problem(404, '没有这个机关'),
  'report.refused': problem(422, '读不了这个文件'),
  'report.no-room': problem(507, '存放空间已满'),
  'report.not-attached': problem(409, '还没有确认归属'),
  'report.changed': problem(409, '归属刚被他人修改'),
  'finding.unknown': problem(404, '没有这个问题'),
  'finding.judged-meanwhile': problem(409, '刚由他人处理'),

  ...REQUEST_PROBLEMS,
  ...REQUEST_FILE_PROBLEMS,
  ...AFTER_PROBLEMS,

  'job.unknown': problem(404, '没有这项任务'),
} as const satisfies Record<ServiceCode | EdgeCode, Problem>

export type ProblemCode = keyof typeof PROBLEMS
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]
