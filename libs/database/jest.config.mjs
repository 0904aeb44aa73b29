import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'database',
  globalSetup: '@openslot/testing/jest-setup',
  globalTeardown: '@openslot/testing/jest-teardown',
};
