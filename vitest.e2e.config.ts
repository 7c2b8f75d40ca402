import { defineConfig } from 'vitest/config';

/** End-to-end tests: one at a time, since each starts the whole program. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A machine under load draws late; a wrong answer stays wrong.
    expect: { poll: { timeout: 15_000 } },
    restoreMocks: true,
  },
});
