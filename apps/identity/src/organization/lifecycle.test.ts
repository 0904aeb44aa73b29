import { after, organizationStatuses, type Step } from './lifecycle.ts';

const table: Record<Step, (string | null)[]> = {
  //       ACTIVE       SUSPENDED   CLOSING    DELETED
  suspend: ['SUSPENDED', null, null, null],
  resume: [null, 'ACTIVE', null, null],
  close: ['CLOSING', null, null, null],
  closeSuspended: [null, 'CLOSING', null, null],
  reopen: [null, null, 'ACTIVE', null],
  delete: [null, null, 'DELETED', null],
};

test.each(Object.entries(table) as [Step, string[]][])('%s leads to %j', (step, expected) => {
  expect(organizationStatuses.map((status) => after(step, status))).toEqual(expected);
});

test('what was closed while it was suspended is suspended again', () => {
  expect(after('reopen', 'CLOSING', 'SUSPENDED')).toBe('SUSPENDED');
  expect(after('delete', 'CLOSING', 'SUSPENDED')).toBe('DELETED');
});
