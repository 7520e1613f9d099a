/**
 * Words that head the lists of leaked passwords, here and abroad, and those this kind of office would think of first.
 * Kept short: what is added before, between and after them is taken away before they are looked up.
 */
const WORDS = new Set(
  `password passwd passw pass pwd secret letmein welcome login master dragon monkey sunshine princess football baseball
  superman batman shadow iloveyou trustno starwars whatever freedom hello computer internet access default changeme
  qwerty qwertyuiop qwertyui qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc zaqwsx
  admin administrator root user guest test tester testtest temp demo system manager office server oracle mysql
  correcthorsebatterystaple abc abcd abcde abcdef abcdefg abcabc aaa xxx zzz
  woaini woaiwojia woaizhongguo zhongguo china beijing taobao qq weixin wechat alibaba baidu huawei xiaomi
  mima mimamima denglu guanli guanliyuan yonghu ceshi zhengfu zhengwu gongkai xinxi xinxigongkai bangong bangongshi
  xianzhengfu shizhengfu gov government gongan caizheng jiaoyu weisheng zhangsan lisi wangwu`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Signs that are written for letters. */
const STAND_INS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Rows of keys and the orders everybody knows, forwards and backwards. */
const ROWS = ['1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()'].flatMap(
  (row) => [row, [...row].reverse().join('')],
)

/** Numbers that stand for words or are written everywhere. */
const NUMBERS = new Set(['1314520', '5201314', '520520', '147258369', '159357', '110120', '12345', '10086', '8888'])

/** Whether a guesser would try a password among the first: a known word dressed up, a row of keys, a repetition. */
export function isWidelyUsed(password: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase()
  if (isRepetition(folded) || isRow(folded)) return true
  const plain = folded.replace(/[^a-z]+/g, '')
  const words = [plain, stripEdges(readStandIns(folded)), readStandIns(stripEdges(folded))]
  const isDressed = words.some((word) => WORDS.has(word) || isRepetitionOfWord(word))
  // A passphrase may hold a known word; one that is little else may not.
  if (isDressed) return true
  return plain === '' && (NUMBERS.has(folded.replace(/\D+/g, '')) || isRow(folded.replace(/\D+/g, '')))
}

const readStandIns = (text: string): string => [...text].map((sign) => STAND_INS[sign] ?? sign).join('')
const stripEdges = (text: string): string => text.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')

/** One piece, up to a quarter of the whole, over and over. */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= text.length / 2 && size <= 4; size += 1) {
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true
  }
  return false
}

function isRepetitionOfWord(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return half !== '' && half + half === word && WORDS.has(half)
}

/** A run along a row of keys; after its end it may begin anew. */
function isRow(text: string): boolean {
  if (text.length < 4) return false
  return ROWS.some((row) => row.repeat(Math.ceil(text.length / row.length) + 1).includes(text))
}
