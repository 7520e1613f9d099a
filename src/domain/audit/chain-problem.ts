/** What is wrong with a chain, and the first record from which it cannot be trusted. */
export type ChainProblem = { readonly chain: string; readonly sequence: number } & (
  | { readonly code: 'edited' | 'unlinked' | 'out-of-order' | 'unknown-algorithm' | 'beyond-end' }
  /** Up to and with `last`. */
  | { readonly code: 'missing'; readonly last: number }
  /** By the head of that number. */
  | { readonly code: 'truncated' | 'rewritten'; readonly head: number }
)

/** For the person who checks. */
export function explainChainProblem(problem: ChainProblem): string {
  const place = `链 ${problem.chain} 第 ${problem.sequence} 条`
  switch (problem.code) {
    case 'edited':
      return `${place}：内容与摘要不符，记录被改动过`
    case 'unlinked':
      return `${place}：与第 ${problem.sequence - 1} 条接不上，两条之一被改动、替换或插入`
    case 'out-of-order':
      return `${place}：序号已经出现过，此处有记录被插入或调换`
    case 'unknown-algorithm':
      return `${place}：摘要算法无法识别，不能核对`
    case 'beyond-end':
      return `${place}：在链的末尾之后，不是系统记下的`
    case 'missing':
      return problem.last === problem.sequence ? `${place}缺失` : `${place}至第 ${problem.last} 条缺失`
    case 'truncated':
      return `${place}起缺失：链头显示至少应有 ${problem.head} 条，末尾被截去`
    case 'rewritten':
      return `${place}起不可信：第 ${problem.head} 条与链头不符，链被重写过`
  } // no default: a new code must fail to compile here
}
