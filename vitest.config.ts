import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by what a clean checkout took; begun last, one core would wait for it alone. */
const LONGEST = [
  'testing/fuzz/',
  'testing/durability/',
  'src/storage/embedded/',
  'src/cli/',
  'src/formats/read-report',
  'src/jobs/',
]

/** What looks at its own process (memory, settings, processor time) or starts others: each in a process of its own. */
const APART = [
  '{testing,scripts}/**/*.test.ts',
  'src/{cli,config,jobs}/**/*.test.ts',
  'src/storage/{embedded,file-store}/**/*.test.ts',
  'src/service/reading/**/*.test.ts',
  'src/formats/{read-report,samples}.test.ts',
  'src/**/hostile-*.test.ts',
  'src/formats/{doc,sheet,xml,zip}/*.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = LONGEST.findIndex((part) => moduleId.includes(`/${part}`))
      // Those that share a process stand together, or it would be ended between them.
      return place === -1 ? LONGEST.length + (project.name === 'apart' ? 0 : 1) : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

const EVERY = { setupFiles: ['testing/fixed-seed.ts'], hookTimeout: 60_000, testTimeout: 60_000 }

export default defineConfig({
  test: {
    globalSetup: ['testing/storage/shared-server.ts'],
    sequence: { sequencer: LongestFirst },
    // Two cores: more workers only make each test slower.
    maxWorkers: 2,
    projects: [
      { test: { ...EVERY, name: 'apart', include: APART } },
      // The program is loaded once a worker, not once a file: that was a fifth of the time.
      { test: { ...EVERY, name: 'together', include: ['src/**/*.test.ts'], exclude: APART, isolate: false } },
    ],
  },
})
