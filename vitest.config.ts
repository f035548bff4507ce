import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // One worker more than vitest's own choice: on two cores it would run one file at a time.
    maxWorkers: '100%',
    // Files of one worker share what they import: that took longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
