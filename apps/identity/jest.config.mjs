import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'identity',
  globalSetup: '@openslot/testing/jest-setup',
  globalTeardown: '@openslot/testing/jest-teardown',
};
