import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opsTool } from './ops-tool.ts';

const folder = join(tmpdir(), 'openslot-was-never-here');

test.each([
  ['a folder on which nothing runs', ['rotate-keys'], `Openslot does not run on ${folder}: npm start runs it.`],
  [
    'an unknown command',
    ['rotate'],
    'There is no command rotate: one of rotate-keys, replay-erasures, rederive-times, partitions.',
  ],
  [
    'an unknown slice',
    ['rotate-keys', '--slice', 'billing'],
    'rotate-keys has nothing to do in billing: one of identity, catalog, scheduling, commerce, engagement.',
  ],
  [
    'a slice that erases nobody itself',
    ['replay-erasures', '--slice', 'catalog'],
    'replay-erasures has nothing to do in catalog: one of identity.',
  ],
  ['two commands at once', ['rotate-keys', 'replay-erasures'], 'One command at a time, not also replay-erasures.'],
  [
    'making and detaching at once',
    ['partitions', '--ahead', '--detach', '24'],
    'Either --ahead or --detach, not both.',
  ],
  ['no number of months', ['partitions', '--detach', 'all'], '--detach is a number of months from 1 on, not all.'],
  ['the current month', ['partitions', '--detach', '0'], '--detach is a number of months from 1 on, not 0.'],
  ['months of keys', ['rotate-keys', '--ahead'], '--ahead and --detach are for partitions.'],
  ['months of a folder without a database', ['partitions'], 'There is no database yet: npm start makes one.'],
  ['a zone of keys', ['rotate-keys', '--zone', 'Europe/Berlin'], '--zone and --dry-run are for rederive-times.'],
  ['an unknown option', ['rotate-keys', '--fast'], "Unknown option '--fast'"],
])('%s is refused with a word of advice', async (_, args, message) => {
  const { code, out, err } = await opsTool(folder, ...args);

  expect([code, out, err]).toEqual([1, '', expect.stringContaining(message)]);
});

test('--help tells every command and option; nothing at all does so, too, and is a failure', async () => {
  const [help, nothing] = [await opsTool(folder, '--help'), await opsTool(folder)];

  expect([help.code, nothing.code, nothing.out]).toEqual([0, 1, help.out]);
  for (const word of [
    'rotate-keys',
    'replay-erasures',
    'rederive-times',
    'partitions',
    '--ahead',
    '--detach',
    '--slice',
    '--organization',
    '--zone',
    '--dry-run',
    '--min-age',
    '--json',
    '--data',
  ])
    expect(help.out).toContain(word);
});
