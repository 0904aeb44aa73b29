import { setTimeout as pause } from 'node:timers/promises';
import { ToolRefusal } from '../run-tool.ts';
import { lastLines, type ServiceProcess } from './service-process.ts';

const patienceMs = 90_000;
const sayAfterMs = 10_000;
const everyMs = 50;
/** A service that cannot start will not start by trying for ever. */
const hopeless = 4;

/** Waits until the gateway says that every subgraph has answered. */
export async function untilReady(
  url: string,
  services: readonly ServiceProcess[],
  signal: AbortSignal,
  progress: (what: string) => void,
): Promise<void> {
  const started = performance.now();
  const waited = () => performance.now() - started;
  for (let told = sayAfterMs; waited() < patienceMs;) {
    signal.throwIfAborted();
    if (await answersOk(url)) return;
    if (waited() > told) {
      progress(`still waiting: ${await answerOf(url)}`);
      told += sayAfterMs;
    }
    const lost = services.find(({ deaths }) => deaths >= hopeless);
    if (lost) throw notStarting(lost);
    await pause(everyMs, undefined, { signal });
  }
  throw new ToolRefusal(`Not ready after ${patienceMs / 1_000} s: ${url} says ${await answerOf(url)}.`);
}

const notStarting = ({ name, logFile }: ServiceProcess) =>
  new ToolRefusal(`${name} does not start. The end of ${logFile}:\n${lastLines(logFile)}`);

const ask = (url: string) => fetch(url, { signal: AbortSignal.timeout(5_000) });
const answersOk = (url: string) =>
  ask(url).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
const answerOf = (url: string) =>
  ask(url).then(
    (response) => response.text(),
    (error: Error) => error.message,
  );
