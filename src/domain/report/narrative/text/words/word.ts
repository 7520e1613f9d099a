/**
 * The words of reports, each class with a one-letter code. A sentence becomes a string of these codes,
 * so that a way of saying something is a short pattern over classes of words.
 *
 * | code | class | code | class |
 * |---|---|---|---|
 * | `R` | 收到: received | `S` | 受理: accepted |
 * | `H` | 答复, 办结: handled | `O` | 办理, 处理: handled or taken in |
 * | `Q` | 政府信息公开申请 | `D` | 依申请公开 · `q` 申请 |
 * | `i` | 政府信息公开, as a topic | `k` | 结转, 顺延: carried |
 * | `L` | an outcome of table three | `A` | a kind of applicant |
 * | `V` | 行政复议, 行政诉讼 | `U` | a result of table four |
 * | `G` | 规章, 规范性文件 | `I` `E` `F` | made, repealed, in force |
 * | `X` | 行政许可, 处罚, 强制, 收费 | `C` | 作出, 实施 · `p` 公开, 发布 |
 * | `t` `y` `m` `c` | last, this, next, another time | `a` `d` `u` `T` | 较 · 增长 · 占 · 增至 |
 * | `w` `W` | 其中 · 含, 包括 | `g` | 均, 各 · `&` 和 |
 * | `!` | not | `K` | 发生, 产生 · `s` 因, 引发, 涉及 · `P` 被 |
 * | `o` `v` | this body · the whole area | `h` | a channel |
 * | `j` | planned | `r` `l` | 审理, 立案 · 败诉, 一审 |
 * | `f` `e` | fillers · modifiers | `z` | things no table counts |
 */
export interface Word {
  readonly code: string
  readonly text: string
  /** What the word stands for: a cell row, a group, a review block, a scope. */
  readonly means: string
}

export const list = (words: string): string[] => words.split(' ').filter((word) => word !== '')
export const plain = (code: string, words: string): Word[] => list(words).map((text) => ({ code, text, means: '' }))
export const meaning = (code: string, means: string, words: string): Word[] =>
  list(words).map((text) => ({ code, text, means }))
