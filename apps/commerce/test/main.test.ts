import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environmentFor, testDatabase } from '@openslot/testing';
import { ownEnvironment, until } from './arrange.ts';

describe('the process', () => {
  it('starts from its environment, is ready, sweeps, and ends when it is told to', async () => {
    const database = await testDatabase('commerce');
    await database.admin`insert into commerce.rate_limit values ('old', 1, clock.now(), clock.now() - interval '1 second')`;
    const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../src/main.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...environmentFor('commerce', database, ownEnvironment('http://127.0.0.1:9')), LOG_LEVEL: 'info' },
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    const { msg, url } = JSON.parse(value as string) as { msg: string; url: string };

    expect(msg).toBe('commerce listens');
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
    await until(async () => (await database.admin`select from commerce.rate_limit`).length === 0);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await database.close();
  });

  it('does not start without what it needs, and says what that is', async () => {
    const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../src/main.ts')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {},
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));

    expect(await once(child, 'exit')).toEqual([1, null]);
    for (const name of ['PORT', 'COMMERCE_DATABASE_URL', 'PAYMENT_TOKEN_SECRET', 'SANDBOX_URL']) {
      expect(said).toContain(`  ${name}: `);
    }
  });
});
