import { sql } from 'kysely'
import type { RequestServices } from '../src/service/requests/request-services.js'
import type { RequestId } from '../src/storage/requests/requests.js'
import { toSealedText } from './program.js'

const AT_ONCE = 5_000

const ONE_LINE = '石桥镇二〇二五年第三号道路养护工程的合同、验收记录和付款凭证'
const PARAGRAPH = `本人因生产、生活需要，申请公开云政发〔2024〕18号文件所附的征收补偿安置方案，
以及石桥镇各村补偿款的发放明细和评估机构的选定过程。联系电话13800138000。`
/** Most people write a line, many a paragraph, some a page. */
const DESCRIPTIONS = [ONE_LINE, ONE_LINE, ONE_LINE, ONE_LINE, PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH.repeat(6)]

/** What was asked for with each request that was made, sealed as it always is. */
export async function makeTexts(
  { db, applicants }: Pick<RequestServices, 'db' | 'applicants'>,
  count: number,
): Promise<void> {
  for (let begin = 1; begin <= count; begin += AT_ONCE) {
    const texts = Array.from({ length: Math.min(AT_ONCE, count + 1 - begin) }, (_, index) => {
      const number = begin + index
      const id = `made-${String(number).padStart(9, '0')}` as RequestId
      const description = DESCRIPTIONS[Math.floor(number / 20) % DESCRIPTIONS.length]
      const wanted = { description, documentNumber: null, form: 'electronic', delivery: 'email' }
      return toSealedText(applicants, id, 'wanted', wanted)
    })
    await sql`
      insert into request_text (request_id, part, sealed)
      select * from unnest(${texts.map(({ request }) => request)}::text[], ${texts.map(({ part }) => part)}::text[],
        ${texts.map(({ sealed }) => sealed)}::text[])`.execute(db)
  }
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection)
    await sql`vacuum (analyze) request_text`.execute(connection)
  })
}
