import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,demo,bench,test,web}/**/*.test.ts'],
    globalSetup: ['test/servers/once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
