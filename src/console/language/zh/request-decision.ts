import type { RemedySubject } from '../../../domain/remedy/index.js'
import type { DecisionCode, DecisionCondition } from '../../../domain/request/index.js'

type Hints = Readonly<
  Partial<Record<DecisionCode, Partial<Record<'basis' | 'reasons' | 'content' | 'withheld' | 'harm', string>>>>
>

/** Choosing and writing a decision. */
export const requestDecision = {
  choose: '答复种类',
  byQuestions: '按办理步骤',
  byRows: '按年报的行',
  questions: {
    complete: { title: '一、补不补', text: '申请内容是否明确、材料是否齐全。需要补正的先告知补正；补正不成的：' },
    proper: { title: '二、该不该', text: '是不是政府信息公开申请，是否应当按申请处理。不是的：' },
    held: { title: '三、有没有', text: '本机关有没有、掌不掌握这些信息。没有的：' },
    given: { title: '四、给不给', text: '是否属于不予公开的情形，能不能区分处理。不能全部公开的：' },
    fitting: { title: '五、当不当', text: '以恰当的文书、形式和途径提供：' },
  },
  blocks: {
    granted: '（一）予以公开',
    partiallyGranted: '（二）部分公开',
    refused: '（三）不予公开',
    unavailable: '（四）无法提供',
    notProcessed: '（五）不予处理',
    other: '（六）其他处理',
    none: '不计入年报',
  },
  bars: {
    open: '申请须在办理中',
    undecided: '申请已经决定',
    corrected: '须先收到申请人的补正',
    'correction-overdue': '须补正期限已过而没有补正',
    'fee-overdue': '须缴费期限已过而没有缴清',
    'reasons-judged': '须先要求说明理由',
    searched: '须先登记检索',
    'other-matter': '不适用于这类申请',
  } satisfies Record<DecisionCondition | 'other-matter', string>,
  follows: '选定之后',
  row: '年报表三',
  notCounted: '不计入',
  basis: '依据',
  remedy: '救济途径',
  remedies: {
    refusal: '先申请行政复议，对复议决定不服再起诉',
    'partial-refusal': '不予公开的部分，先申请行政复议，对复议决定不服再起诉',
    disputed: '可以申请行政复议或者起诉；法院是否受理，各地做法不一',
    'other-decision': '可以申请行政复议，也可以直接起诉',
    silence: '先申请行政复议',
    procedural: '不能单独申请复议或者起诉',
  } satisfies Record<RemedySubject, string>,
  needsSearch: '还没有登记检索。答复“信息不存在”须先登记由谁、在哪里、怎样检索（法释〔2025〕8号）。',
  awaited: (names: string) =>
    `还没有收到意见：${names}。意见期限没有过的，不能决定公开（条例第三十二条、第三十四条）。`,
  objecting: (names: string) => `不同意公开：${names}。`,
  overrideHelp: '认为不公开会对公共利益造成重大影响的，选定后写明理由，并书面告知第三方（条例第三十二条）。',
  /** What the law asks each letter to say, beside its field. */
  hints: {
    S01: { content: '写明网址、栏目或者查阅地点，申请人照此就能找到。' },
    S03: {
      basis: '不予公开的部分依据哪一条，例如条例第十五条。',
      reasons: '能够作区分处理的，提供可以公开的内容，并对不予公开的内容说明理由（条例第三十七条）。',
      withheld: '逐项写明，例如“第3页的联系电话”；不要把内容本身写进来。遮盖后的文件在“文件”里上传。',
    },
    S04: {
      basis: '定密的依据：《中华人民共和国保守国家秘密法》和保密事项范围的条款。',
      reasons: '依法确定为国家秘密的，不予公开（条例第十四条）：写明定密机关、密级和保密期限，不写涉密内容。',
    },
    S05: {
      basis: '禁止公开的法律、行政法规的名称和条款；规章和规范性文件不能作为依据。',
      reasons: '写明申请公开的信息怎样属于该条款禁止公开的范围（条例第十四条）。',
    },
    S06: {
      reasons: '写明可能危及的是国家安全、公共安全、经济安全还是社会稳定（条例第十四条）。',
      harm: '写明公开后可能怎样危及，要具体。',
    },
    S07: {
      reasons:
        '写明属于商业秘密还是个人隐私、第三方的意见和理由，以及不公开为什么不会对公共利益造成重大影响（条例第十五条、第三十二条）。',
      harm: '公开会对第三方合法权益造成的损害。',
    },
    S08: {
      reasons: '写明属于人事管理、后勤管理还是内部工作流程（条例第十六条第一款）；法律、法规、规章规定应当公开的除外。',
    },
    S09: {
      reasons:
        '写明属于讨论记录、过程稿、磋商信函还是请示报告，形成在哪一项行政管理中（条例第十六条第二款）；法律、法规、规章规定应当公开的除外。',
    },
    S10: { reasons: '写明属于哪一件行政执法案卷（条例第十六条第二款）；法律、法规、规章规定应当公开的除外。' },
    S11: {
      basis: '对这些信息的获取作出特别规定的法律、行政法规和条款（条例第三十六条第（七）项）。',
      content: '写明到哪里、凭什么材料查询。',
    },
    S13: { content: '能够确定负责公开的机关的，写明名称和联系方式（条例第三十六条第（五）项）。' },
    S14: { reasons: '写明需要怎样加工、分析；只需简单汇总、遮盖的不在此列（条例第三十八条）。' },
    S17: { content: '写明此前答复的日期和文号。' },
    S19: { reasons: '写明数量、频次，以及申请人的理由为什么不合理（条例第三十五条）。' },
  } as Hints,
  releaseFiles: '要提供给申请人的文件，先在“文件”里上传并通过检查；作出决定时随决定存档。',
  preview: '预览文书',
  previewAgain: '重新预览',
  previewHint: '预览不保存，也不取得文号。',
  previewOf: (title: string) => `预览：${title}`,
  stale: '内容已修改，预览不是最新的。',
  nothing: '这一步不作出文书。',
  decide: '作出决定',
  chooseFirst: '请选择答复种类',
}
