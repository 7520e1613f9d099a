import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { value } from '../../../../testing/people/test-office.js'
import { CLEAN, type FileDesk, incoming, ON, openFileDesk, readAll } from '../../../../testing/requests/file-desk.js'
import type { RequestNo } from '../../../domain/request/index.js'
import { digestOf } from '../../../storage/files.js'
import type { Clock } from '../../clock.js'
import { sweepFiles } from '../../files/sweep-files.js'
import { retireApplicants } from '../after/retire-applicants.js'
import { addApplicantFile } from './add-file.js'
import { listCaseFiles } from './case-files.js'
import { openFile } from './open-file.js'

let desk: FileDesk
beforeAll(async () => {
  desk = await openFileDesk()
}, 60_000)
afterAll(() => desk.office.close())

describe('a request that is split', () => {
  const PROOF = Buffer.from('金丝雀的身份证明，拆分')

  test('keeps its files in every part, under their names; the bytes go with the last who needs them', async () => {
    const { office, services, recordOf, aCase, add, release, decide } = desk
    const no = await aCase()
    value(
      await addApplicantFile(services, await recordOf(no), {
        purpose: 'identity',
        ...incoming('身份证明.txt', PROOF),
      }),
    )
    value(await add(no, 'wanted-material', '附图.txt', Buffer.from('附图')))
    await release(no, '合同.txt', CLEAN)
    const split = await decide(no, office.clerk, { type: 'request.split', on: ON, parts: 2 })
    const [first, second] = value(split).parts as [RequestNo, RequestNo]
    for (const part of [first, second]) {
      const { files } = value(await listCaseFiles(services, office.clerk, part))
      expect(files.map(({ name, purpose, addedBy, event }) => [name, purpose, addedBy, event])).toEqual([
        ['身份证明.txt', 'identity', null, null],
        ['附图.txt', 'wanted-material', office.clerk.person, null],
      ])
    }
    const openProof = async (part: RequestNo) => {
      const { files } = value(await listCaseFiles(services, office.clerk, part))
      const file = files.find(({ purpose }) => purpose === 'identity')?.id ?? ''
      return readAll(value(await openFile(services, office.clerk, { no: part, file })).bytes)
    }
    value(await decide(first, office.clerk, { type: 'request.withdrawn', on: ON }))
    const later: Clock = { now: () => new Date('2037-01-01T00:00:00Z'), isSimulated: true }
    const retired = await retireApplicants({ ...services, clock: later })
    expect(retired.requests).toEqual(expect.arrayContaining([no, first]))
    expect(retired.requests).not.toContain(second)
    await sweepFiles({ db: services.db, files: services.files, clock: later })
    expect(await openProof(second)).toBe(PROOF.toString())
    value(await decide(second, office.clerk, { type: 'request.withdrawn', on: ON }))
    expect((await retireApplicants({ ...services, clock: later })).requests).toContain(second)
    await sweepFiles({ db: services.db, files: services.files, clock: later })
    expect(await services.files.has(digestOf(PROOF))).toBe(false)
  })
})
