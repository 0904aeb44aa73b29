import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningSystem } from './running-system.ts';

/** A second process of one service, which the gateway does not ask: its workers share the work. */
export interface Standby {
  /** Of the two the one whose relay publishes; it comes back as the one that stands by. */
  killLeader(): Promise<void>;
  stop(): Promise<void>;
}

const apps = join(import.meta.dirname, '../..');

/** Starts it as the system starts its own, on other ports. The running one leads, as it was there first. */
export async function startStandby(system: RunningSystem, slice: 'scheduling'): Promise<Standby> {
  const told = JSON.parse(readFileSync(join(system.folder, 'services.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const environment = { ...told[slice], PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'silent' };
  let standby: ChildProcess;

  const standbyLeads = async () => {
    const [relay] = await system.testDatabase.admin.unsafe<{ owner: string }[]>(`select owner from ${slice}.relay`);
    return relay?.owner.startsWith(`${standby.pid}@`);
  };
  const start = () => {
    standby = spawn(process.execPath, [join(apps, slice, 'dist/main.mjs')], { env: environment, stdio: 'ignore' });
  };
  const end = async () => {
    const gone = new Promise((resolve) => standby.once('exit', resolve));
    standby.kill('SIGKILL');
    await gone;
  };

  start();
  await pause(2_000);
  return {
    async killLeader() {
      if (await standbyLeads()) {
        await end();
        await pause(100);
        start();
      } else {
        await system.kill(slice);
        await pause(100);
        await system.restart(slice);
      }
    },
    stop: end,
  };
}
