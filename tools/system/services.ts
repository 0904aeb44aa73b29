import { join } from 'node:path';
import { bundleOf } from '../build/build-apps.ts';
import { appNames, type AppName } from '../workspace.ts';
import type { DataFolder } from './data-folder.ts';
import type { Environment } from './environment.ts';
import { untilReady } from './readiness.ts';
import { serviceProcess, type ServiceProcess } from './service-process.ts';

/** The processes of one system. */
export interface Services {
  of(app: AppName): ServiceProcess;
  start(): void;
  /** Until the gateway has heard from every subgraph. */
  ready(): Promise<void>;
  restart(app: AppName): Promise<void>;
  stop(): Promise<void>;
}

export function openServices(options: {
  folder: DataFolder;
  ports: Readonly<Record<AppName, number>>;
  environment: (app: AppName) => Environment;
  progress: (what: string) => void;
  signal: AbortSignal;
}): Services {
  const { folder, ports, progress, signal } = options;
  const all = Object.fromEntries(
    appNames.map((name) => [
      name,
      serviceProcess({
        name,
        bundle: bundleOf(name),
        logFile: join(folder.logs, `${name}.log`),
        environment: () => options.environment(name),
        onDeath: (how) => progress(`${name} ended (${how}) and is started again`),
      }),
    ]),
  ) as Record<AppName, ServiceProcess>;
  const readyUrl = (app: AppName) => `http://127.0.0.1:${ports[app]}/health/ready`;

  return {
    of: (app) => all[app],
    start() {
      for (const service of Object.values(all)) service.start();
    },
    ready: () => untilReady(readyUrl('gateway'), Object.values(all), signal, progress),
    async restart(app) {
      await all[app].stop();
      all[app].start();
      await untilReady(readyUrl(app), [all[app]], signal, progress);
    },
    /** The gateway first, so that no request meets a service that is gone; the outside world last. */
    async stop() {
      const { gateway, sandbox, ...subgraphs } = all;
      await gateway.stop();
      await Promise.all(Object.values(subgraphs).map((service) => service.stop()));
      await sandbox.stop();
    },
  };
}
