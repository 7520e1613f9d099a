import { ROLE_NAMES } from '../access/index.js'
import { PROPOSAL_NAMES } from '../publication/index.js'
import { LETTERS, MOVE_NAMES } from '../request/index.js'
import type { AuditEvent } from './event.js'
import type { RecordedEvent } from './record.js'

/** What ids are called at the moment of reading. The trail itself holds no names. */
export interface EventNames {
  person(id: string): string
  body(id: string): string
}

/** The same in both languages. */
export interface InBothLanguages {
  readonly zh: string
  readonly en: string
}

interface Wording<E> {
  /** What such events are called in lists to choose from. */
  readonly name: InBothLanguages
  readonly zh: (event: E, names: EventNames) => string
  readonly en: (event: E, names: EventNames) => string
}

type EventType = AuditEvent['type']
type EventOf<T extends EventType> = Extract<AuditEvent, { type: T }>

const roleName = (role: string): string =>
  Object.hasOwn(ROLE_NAMES, role) ? ROLE_NAMES[role as keyof typeof ROLE_NAMES] : role

const moveName = (move: string): string =>
  Object.hasOwn(MOVE_NAMES, move) ? MOVE_NAMES[move as keyof typeof MOVE_NAMES] : move

const letterName = (code: string): string =>
  Object.hasOwn(LETTERS, code) ? `《${LETTERS[code as keyof typeof LETTERS].name}》` : code

const proposalState = (state: string): string =>
  Object.hasOwn(PROPOSAL_NAMES, state) ? PROPOSAL_NAMES[state as keyof typeof PROPOSAL_NAMES] : state

/** What every event says, after who did it. A new type does not compile until it has its words. */
const WORDINGS: { readonly [T in EventType]: Wording<EventOf<T>> } = {
  'report.handed-in': {
    name: { zh: '提交年报', en: 'report handed in' },
    zh: ({ report }) => `提交了第 ${report} 号年报核对`,
    en: ({ report }) => `handed in report no. ${report}`,
  },
  'report.published': {
    name: { zh: '公开核对结果', en: 'report published' },
    zh: ({ report }) => `公开了第 ${report} 号年报的核对结果`,
    en: ({ report }) => `published report no. ${report}`,
  },
  'report.withdrawn': {
    name: { zh: '撤回公开', en: 'report withdrawn' },
    zh: ({ report }) => `撤回了第 ${report} 号年报核对结果的公开`,
    en: ({ report }) => `took report no. ${report} off the public list`,
  },
  'report.deleted': {
    name: { zh: '删除年报', en: 'report deleted' },
    zh: ({ report }) => `删除了第 ${report} 号年报`,
    en: ({ report }) => `deleted report no. ${report}`,
  },
  'report.attached': {
    name: { zh: '确认年报归属', en: 'report attached' },
    zh: ({ report, body }, names) => `确认第 ${report} 号年报属于${names.body(body)}`,
    en: ({ report, body }, names) => `said that report no. ${report} is ${names.body(body)}'s`,
  },
  'report.rechecked': {
    name: { zh: '重新核对', en: 'report checked again' },
    zh: ({ file }) => `用新版程序重新核对了文件 ${shorten(file)}`,
    en: ({ file }) => `checked file ${shorten(file)} again with another version of the program`,
  },
  'finding.confirmed': {
    name: { zh: '确认问题', en: 'finding confirmed' },
    zh: ({ report, rule }) => `确认了第 ${report} 号年报的一个问题（${rule}）`,
    en: ({ report, rule }) => `confirmed a finding in report no. ${report} (${rule})`,
  },
  'finding.dismissed': {
    name: { zh: '排除问题', en: 'finding dismissed' },
    zh: ({ report, rule }) => `排除了第 ${report} 号年报的一个问题（${rule}）`,
    en: ({ report, rule }) => `dismissed a finding in report no. ${report} (${rule})`,
  },
  'finding.reopened': {
    name: { zh: '撤回对问题的处理', en: 'finding reopened' },
    zh: ({ report, rule }) => `撤回了对第 ${report} 号年报一个问题（${rule}）的处理`,
    en: ({ report, rule }) => `took back what was decided on a finding in report no. ${report} (${rule})`,
  },
  'audit.exported': {
    name: { zh: '导出操作记录', en: 'trail exported' },
    zh: ({ body }, names) => `导出了${body === null ? '' : names.body(body)}操作记录`,
    en: ({ body }, names) => `exported the audit trail${body === null ? '' : ` of ${names.body(body)}`}`,
  },
  'request.received': {
    name: { zh: '收到申请', en: 'request received' },
    zh: ({ request, on }) => `登记了 ${on} 提出的申请 ${request}`,
    en: ({ request, on }) => `entered request ${request} of ${on}`,
  },
  'request.moved': {
    name: { zh: '办理申请', en: 'request handled' },
    zh: ({ request, move, on }) => `申请 ${request}：${on} ${moveName(move)}`,
    en: ({ request, move, on }) => `request ${request}: ${move} on ${on}`,
  },
  'request.noted': {
    name: { zh: '写办理备注', en: 'note on a request' },
    zh: ({ request }) => `给申请 ${request} 写了备注`,
    en: ({ request }) => `wrote a note on request ${request}`,
  },
  'request.query-code-renewed': {
    name: { zh: '换发查询码', en: 'query code renewed' },
    zh: ({ request }) => `给申请 ${request} 的申请人换发了查询码`,
    en: ({ request }) => `gave the applicant of request ${request} another query code`,
  },
  'request.assigned': {
    name: { zh: '分派申请', en: 'request assigned' },
    zh: ({ request, person }, names) =>
      person === null ? `取消了申请 ${request} 的承办人` : `把申请 ${request} 交${names.person(person)}承办`,
    en: ({ request, person }, names) =>
      person === null
        ? `took request ${request} from whoever had it`
        : `gave request ${request} to ${names.person(person)}`,
  },
  'request.file-added': {
    name: { zh: '添加申请文件', en: 'file added to a request' },
    zh: ({ request, digest }) => `为申请 ${request} 添加了文件（摘要 ${shorten(digest)}）`,
    en: ({ request, digest }) => `added a file (${shorten(digest)}) to request ${request}`,
  },
  'request.file-removed': {
    name: { zh: '删除申请文件', en: 'file taken from a request' },
    zh: ({ request, digest }) => `从申请 ${request} 删除了文件（摘要 ${shorten(digest)}）`,
    en: ({ request, digest }) => `took a file (${shorten(digest)}) from request ${request}`,
  },
  'release.confirmed': {
    name: { zh: '确认可以提供', en: 'release confirmed' },
    zh: ({ request, digest }) => `为申请 ${request} 确认文件（摘要 ${shorten(digest)}）中的一处内容可以提供`,
    en: ({ request, digest }) =>
      `confirmed that a finding in a file (${shorten(digest)}) of request ${request} may go out`,
  },
  'release.bound': {
    name: { zh: '文件随决定提供', en: 'file goes out' },
    zh: ({ request, digest }) => `申请 ${request} 的决定附有文件（摘要 ${shorten(digest)}），已通过发布前检查`,
    en: ({ request, digest }) => `a file (${shorten(digest)}) that passed the gate goes out with request ${request}`,
  },
  'review.lesson-written': {
    name: { zh: '登记经验教训', en: 'lesson written' },
    zh: ({ request }) => `登记了申请 ${request} 复议诉讼案件的经验教训`,
    en: ({ request }) => `wrote down what was learnt from a review about request ${request}`,
  },
  'proposal.made': {
    name: { zh: '建议主动公开', en: 'publication proposed' },
    zh: ({ body }, names) => `建议${names.body(body)}主动公开多人申请的信息`,
    en: ({ body }, names) => `proposed that ${names.body(body)} publish what several asked for`,
  },
  'proposal.moved': {
    name: { zh: '处理主动公开建议', en: 'proposal handled' },
    zh: ({ body, state }, names) => `把${names.body(body)}的一项主动公开建议改为“${proposalState(state)}”`,
    en: ({ body, state }, names) => `set a proposal of ${names.body(body)} to ${state}`,
  },
  'public-log.opened': {
    name: { zh: '开设公开栏目', en: 'public log opened' },
    zh: ({ body }, names) => `开设了${names.body(body)}申请和答复的公开栏目`,
    en: ({ body }, names) => `opened the public log of ${names.body(body)}`,
  },
  'public-log.closed': {
    name: { zh: '关闭公开栏目', en: 'public log closed' },
    zh: ({ body }, names) => `关闭了${names.body(body)}申请和答复的公开栏目`,
    en: ({ body }, names) => `closed the public log of ${names.body(body)}`,
  },
  'public-entry.written': {
    name: { zh: '起草公开条目', en: 'public entry written' },
    zh: ({ request }) => `起草或者修改了申请 ${request} 的公开条目`,
    en: ({ request }) => `wrote what the public log says of request ${request}`,
  },
  'public-entry.confirmed': {
    name: { zh: '公开申请和答复', en: 'public entry confirmed' },
    zh: ({ request }) => `确认并公开了申请 ${request} 的条目`,
    en: ({ request }) => `confirmed what the public log says of request ${request}`,
  },
  'public-entry.withdrawn': {
    name: { zh: '撤下公开条目', en: 'public entry withdrawn' },
    zh: ({ request }) => `撤下了申请 ${request} 的公开条目`,
    en: ({ request }) => `took request ${request} off the public log`,
  },
  'hold.placed': {
    name: { zh: '设置保留', en: 'hold placed' },
    zh: ({ request }) => `要求保留申请 ${request} 的全部内容`,
    en: ({ request }) => `placed a hold on request ${request}`,
  },
  'hold.lifted': {
    name: { zh: '解除保留', en: 'hold lifted' },
    zh: ({ request }) => `解除了对申请 ${request} 的保留`,
    en: ({ request }) => `lifted a hold on request ${request}`,
  },
  'request.retired': {
    name: { zh: '清除个人信息', en: 'persons removed' },
    zh: ({ request }) => `保存期限已满，清除了申请 ${request} 中的个人信息`,
    en: ({ request }) => `removed persons from request ${request}, its time being over`,
  },
  'letter.adapted': {
    name: { zh: '修改文书文字', en: 'letter adapted' },
    zh: ({ body, letter, version }, names) =>
      `修改了${names.body(body)}${letterName(letter)}的文字（第 ${version} 版）`,
    en: ({ body, letter, version }, names) =>
      `changed the wording of letter ${letter} of ${names.body(body)} (version ${version})`,
  },
  'letter.restored': {
    name: { zh: '恢复统一文字', en: 'letter restored' },
    zh: ({ body, letter }, names) => `把${names.body(body)}${letterName(letter)}恢复为统一的文字`,
    en: ({ body, letter }, names) => `gave letter ${letter} of ${names.body(body)} its common wording again`,
  },
  'letter.office-changed': {
    name: { zh: '修改文书资料', en: 'letter details changed' },
    zh: ({ body }, names) => `修改了${names.body(body)}文书的机关代字、复议机关和法院`,
    en: ({ body }, names) => `changed the mark, authority or court in letters of ${names.body(body)}`,
  },
  'request.dates-moved': {
    name: { zh: '答复期限重算', en: 'due dates derived anew' },
    zh: ({ body, requests }, names) => `按新的日历重算，${names.body(body)}有 ${requests} 件申请的答复期限变动`,
    en: ({ body, requests }, names) =>
      `moved the due dates of ${requests} requests to ${names.body(body)}: another calendar`,
  },
  'job.retried': {
    name: { zh: '重试后台任务', en: 'job tried again' },
    zh: ({ job }) => `重试了搁置的后台任务 ${job}`,
    en: ({ job }) => `tried a run of the job ${job} again that had been set aside`,
  },
  'job.discarded': {
    name: { zh: '放弃后台任务', en: 'job discarded' },
    zh: ({ job }) => `放弃了搁置的后台任务 ${job}`,
    en: ({ job }) => `discarded a run of the job ${job} that had been set aside`,
  },
  'backup.made': {
    name: { zh: '备份', en: 'backup made' },
    zh: ({ takenAt }) => `备份了 ${takenAt} 的数据`,
    en: ({ takenAt }) => `backed up the data as of ${takenAt}`,
  },
  'backup.restored': {
    name: { zh: '恢复备份', en: 'backup restored' },
    zh: ({ takenAt }) => `恢复了 ${takenAt} 的备份`,
    en: ({ takenAt }) => `restored the backup of ${takenAt}`,
  },
  'body.established': {
    name: { zh: '设立机关', en: 'body established' },
    zh: ({ body, on }, names) => `登记${names.body(body)}自 ${on} 起设立`,
    en: ({ body, on }, names) => `entered ${names.body(body)} as established on ${on}`,
  },
  'body.renamed': {
    name: { zh: '机关更名', en: 'body renamed' },
    zh: ({ body, on }, names) => `登记${names.body(body)}自 ${on} 起更名`,
    en: ({ body, on }, names) => `entered a new name of ${names.body(body)} from ${on}`,
  },
  'body.moved': {
    name: { zh: '调整隶属', en: 'body moved' },
    zh: ({ body, on, parent }, names) =>
      `登记${names.body(body)}自 ${on} 起${parent === null ? '不再隶属其他机关' : `隶属${names.body(parent)}`}`,
    en: ({ body, on, parent }, names) =>
      `placed ${names.body(body)} ${parent === null ? 'at the top' : `below ${names.body(parent)}`} from ${on}`,
  },
  'body.merged': {
    name: { zh: '机关合并', en: 'body merged' },
    zh: ({ body, on, into }, names) => `登记${names.body(body)}于 ${on} 并入${names.body(into)}`,
    en: ({ body, on, into }, names) => `entered that ${names.body(body)} was merged into ${names.body(into)} on ${on}`,
  },
  'body.split': {
    name: { zh: '机关分设', en: 'body split' },
    zh: ({ body, on, into }, names) => `登记${names.body(body)}于 ${on} 分设为${into.map(names.body).join('、')}`,
    en: ({ body, on, into }, names) =>
      `entered that ${names.body(body)} was split into ${into.map(names.body).join(', ')} on ${on}`,
  },
  'body.abolished': {
    name: { zh: '撤销机关', en: 'body abolished' },
    zh: ({ body, on }, names) => `登记${names.body(body)}于 ${on} 撤销`,
    en: ({ body, on }, names) => `entered that ${names.body(body)} was abolished on ${on}`,
  },
  'body.details-changed': {
    name: { zh: '修改机关资料', en: 'details changed' },
    zh: ({ body }, names) => `修改了${names.body(body)}的代码或办公信息`,
    en: ({ body }, names) => `changed codes or office data of ${names.body(body)}`,
  },
  'person.created': {
    name: { zh: '新建人员', en: 'person created' },
    zh: ({ person }, names) => `新建了${names.person(person)}的账号`,
    en: ({ person }, names) => `created the account of ${names.person(person)}`,
  },
  'person.changed': {
    name: { zh: '修改人员', en: 'person changed' },
    zh: ({ person }, names) => `修改了${names.person(person)}的资料或恢复了其账号`,
    en: ({ person }, names) => `changed or reinstated ${names.person(person)}`,
  },
  'person.deactivated': {
    name: { zh: '停用账号', en: 'account suspended' },
    zh: ({ person }, names) => `停用了${names.person(person)}的账号`,
    en: ({ person }, names) => `suspended the account of ${names.person(person)}`,
  },
  'person.password-changed': {
    name: { zh: '更改密码', en: 'password changed' },
    zh: ({ person }, names) => `更改了${names.person(person)}的密码`,
    en: ({ person }, names) => `changed the password of ${names.person(person)}`,
  },
  'person.second-factor-changed': {
    name: { zh: '更改动态口令', en: 'second factor changed' },
    zh: ({ person }, names) => `更改了${names.person(person)}的动态口令或恢复码`,
    en: ({ person }, names) => `changed the second factor or recovery codes of ${names.person(person)}`,
  },
  'person.locked-out': {
    name: { zh: '账号锁定', en: 'locked out' },
    zh: ({ person }, names) => `${names.person(person)}的账号因多次输错被暂时锁定`,
    en: ({ person }, names) => `the account of ${names.person(person)} was locked for a while after wrong tries`,
  },
  'session.opened': {
    name: { zh: '登录', en: 'signed in' },
    zh: ({ person }, names) => `${names.person(person)}登录`,
    en: ({ person }, names) => `${names.person(person)} signed in`,
  },
  'session.ended': {
    name: { zh: '结束登录', en: 'session ended' },
    zh: ({ person }, names) => `结束了${names.person(person)}的一次登录`,
    en: ({ person }, names) => `ended a session of ${names.person(person)}`,
  },
  'role.granted': {
    name: { zh: '授予角色', en: 'role granted' },
    zh: ({ person, role, body }, names) => `授予${names.person(person)}在${names.body(body)}的${roleName(role)}角色`,
    en: ({ person, role, body }, names) => `made ${names.person(person)} ${role} of ${names.body(body)}`,
  },
  'role.revoked': {
    name: { zh: '收回角色', en: 'role revoked' },
    zh: ({ person, role, body }, names) => `收回${names.person(person)}在${names.body(body)}的${roleName(role)}角色`,
    en: ({ person, role, body }, names) => `took the role ${role} of ${names.body(body)} from ${names.person(person)}`,
  },
}

/** Everything that this version records, in the order of the table above. */
export const EVENT_TYPES = Object.keys(WORDINGS) as readonly EventType[]

const isKnown = (type: string): type is EventType => Object.hasOwn(WORDINGS, type)

/** What a kind of event is called, to choose from. */
export const nameEventType = (type: EventType): InBothLanguages => WORDINGS[type].name

/** What an event says, after who did it; one that this version has never heard of says its type. */
export function explainEvent(event: RecordedEvent, names: EventNames): InBothLanguages {
  if (!isKnown(event.type)) return { zh: `其他操作（${event.type}）`, en: `another action (${event.type})` }
  const wording = WORDINGS[event.type] as Wording<RecordedEvent>
  return { zh: wording.zh(event, names), en: wording.en(event, names) }
}

/** The ids that an event names. */
export function listNamedIds(event: RecordedEvent): {
  readonly people: readonly string[]
  readonly bodies: readonly string[]
} {
  const { person, body, parent, into } = event
  const isText = (value: unknown): value is string => typeof value === 'string'
  return { people: [person].filter(isText), bodies: [body, parent, into].flat().filter(isText) }
}

const shorten = (digest: string): string => digest.slice(0, 12)
