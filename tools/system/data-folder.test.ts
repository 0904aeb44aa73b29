import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFolder, resetFolder } from './data-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openslot-data-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('makes a folder ours, and takes it again', () => {
  const path = join(folder, 'deep/data');

  claimFolder(path);
  writeFileSync(join(path, 'secrets.json'), '{}');

  expect(claimFolder(path).path).toBe(path);
  expect(readdirSync(path).sort()).toEqual(['logs', 'openslot.json', 'secrets.json']);
});

test('leaves a foreign folder alone, also when asked to start anew', () => {
  writeFileSync(join(folder, 'thesis.txt'), 'mine');

  expect(() => claimFolder(folder)).toThrow('is not empty and holds no data of Openslot: nothing was touched');
  expect(() => resetFolder(folder)).toThrow('is not empty and holds no data of Openslot: nothing was touched');

  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

test('refuses a file, and a folder that another version laid out', () => {
  writeFileSync(join(folder, 'openslot.json'), '{"layout":0}');

  expect(() => claimFolder(folder)).toThrow(
    'was made by another version of Openslot.\nStart anew: npm start -- --reset',
  );
  expect(() => claimFolder(join(folder, 'openslot.json'))).toThrow('is a file; the data needs a folder');
});

test('starts anew by emptying what is ours', () => {
  claimFolder(folder);
  writeFileSync(join(folder, 'secrets.json'), '{}');

  resetFolder(folder);

  expect(readdirSync(folder)).toEqual([]);
});

test('does not start anew while a server runs in it', () => {
  const { postgres } = claimFolder(folder);
  mkdirSync(postgres);
  writeFileSync(join(postgres, 'postmaster.pid'), `${process.pid}\n`);

  expect(() => resetFolder(folder)).toThrow(`PostgreSQL is process ${process.pid}`);

  expect(existsSync(join(postgres, 'postmaster.pid'))).toBe(true);
});

test('removes a cluster whose making was interrupted', () => {
  const { postgres } = claimFolder(folder);
  mkdirSync(postgres);
  writeFileSync(join(postgres, 'PG_VERSION'), '18\n');

  claimFolder(folder);

  expect(existsSync(postgres)).toBe(false);
});
