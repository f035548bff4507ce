import { configDefaults, defineConfig } from 'vitest/config';

/** What a whole process must be started for again and again; `npm run test:e2e` has these too. */
const LONG = [
  'tests/e2e/beheer.test.ts',
  'tests/e2e/discord.test.ts',
  'tests/e2e/exploitatie.test.ts',
  'tests/e2e/kill.test.ts',
  'tests/e2e/load.test.ts',
  'tests/e2e/manyFiles.test.ts',
  'tests/e2e/memory.test.ts',
];
/** Processes that are killed hundreds of times: `npm run test:crash`. */
const CRASH = ['tests/crash/*.test.ts'];
/** A year in an hour: `npm run test:soak`. */
const SOAK = ['tests/soak/*.test.ts'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/fixtures/setup.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...(process.env['TEST_E2E'] ? [] : LONG),
      ...(process.env['TEST_CRASH'] ? [] : CRASH),
      ...(process.env['TEST_SOAK'] ? [] : SOAK),
    ],
    // Many tests wait for a clock or a process: on two cores three files at a time keep both busy.
    maxWorkers: 3,
    // Files of one worker share what they import: that took longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
