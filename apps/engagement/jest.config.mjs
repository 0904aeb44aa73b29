import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'engagement',
  globalSetup: '@openslot/testing/jest-setup',
  globalTeardown: '@openslot/testing/jest-teardown',
};
