import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testDatabase } from '@openslot/testing';
import { environmentFor } from './arrange.ts';

describe('the process', () => {
  it('starts from its environment, is ready, and ends when it is told to', async () => {
    const database = await testDatabase('commerce');
    const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../src/main.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...environmentFor(database, 'http://127.0.0.1:9'), LOG_LEVEL: 'info' },
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    const { msg, url } = JSON.parse(value as string) as { msg: string; url: string };

    expect(msg).toBe('commerce listens');
    expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
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
