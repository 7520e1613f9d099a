import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by what a clean checkout took; begun last, one core would wait for it alone. */
const LONGEST = [
  'testing/fuzz/',
  'testing/durability/',
  'src/cli/',
  'src/formats/read-report',
  'src/storage/embedded/',
  'src/jobs/',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((part) => moduleId.includes(`/${part}`))
      return place === -1 ? LONGEST.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'testing/**/*.test.ts', 'scripts/**/*.test.ts'],
    sequence: { sequencer: LongestFirst },
    setupFiles: ['testing/fixed-seed.ts'],
    // Two cores: more workers only make each test slower.
    maxWorkers: 2,
    hookTimeout: 60_000,
    testTimeout: 60_000,
  },
})
