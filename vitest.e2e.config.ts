import { defineConfig } from 'vitest/config';

const inElectron = 'tests/e2e/**/*.electron.test.ts';

/** End-to-end tests. Each file starts the whole program, so that two at a time are enough for two cores. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine under load draws late; a wrong answer stays wrong.
    expect: { poll: { timeout: 15_000 } },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [inElectron],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        // One window at a time: two on one screen take the focus from each other.
        test: { name: 'electron', include: [inElectron], fileParallelism: false },
      },
    ],
  },
});
