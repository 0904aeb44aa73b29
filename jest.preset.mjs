/** What every project's Jest does the same way: swc turns our ESM TypeScript into CommonJS. */
const preset = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Packages that exist as ES modules only are turned into CommonJS too.
  transformIgnorePatterns: ['/node_modules/(?!(jose|postal-mime)/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  testTimeout: 30_000,
};

/** For projects whose tests ask for a database: one PostgreSQL cluster per run, whatever the number of projects. */
export const databasePreset = {
  ...preset,
  globalSetup: '@openslot/testing/jest-setup',
  globalTeardown: '@openslot/testing/jest-teardown',
};

export default preset;
