import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'e2e',
  globalSetup: '@openslot/testing/jest-setup',
  globalTeardown: '@openslot/testing/jest-teardown',
};
