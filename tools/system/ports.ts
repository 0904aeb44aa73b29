import { createServer } from 'node:net';
import { ToolRefusal } from '../run-tool.ts';
import { subgraphNames, type AppName } from '../workspace.ts';

/** Every port of one system, from the one it is known by. */
export interface Ports {
  readonly http: Readonly<Record<AppName, number>>;
  readonly metrics: Readonly<Partial<Record<AppName, number>>>;
  readonly smtp: number;
  readonly postgres: number;
  readonly kafka: { readonly client: number; readonly controller: number };
}

const highest = 30;

/** From the Fetch standard's list of bad ports: those from 1024 on. Node's own fetch refuses them, too. */
const refusedByBrowsers = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
]);

/** Gateway N, subgraphs N+1 …, metrics N+10 …, sandbox N+20, its SMTP N+25, Kafka N+28, N+29, PostgreSQL N+30. */
export function portsFrom(base: number): Ports {
  if (!Number.isInteger(base) || base < 1 || base + highest > 65_535) {
    throw new ToolRefusal(`The port must be a number from 1 to ${65_535 - highest}, not “${base}”.`);
  }
  const numbered = (from: number) => Object.fromEntries(subgraphNames.map((name, index) => [name, from + index]));
  const http = { gateway: base, ...numbered(base + 1), sandbox: base + 20 } as Ports['http'];
  const refused = Object.values(http).find((port) => refusedByBrowsers.has(port));
  if (refused !== undefined) {
    throw new ToolRefusal(`Browsers refuse to open port ${refused}, which follows from ${base}. Choose another.`);
  }
  return {
    http,
    metrics: { gateway: base + 10, ...numbered(base + 11) },
    smtp: base + 25,
    postgres: base + highest,
    kafka: { client: base + 28, controller: base + 29 },
  };
}

/** Ports in the order in which a person thinks of them. */
const all = ({ http, metrics, smtp, postgres, kafka }: Ports) => [
  ...new Set([
    http.gateway,
    ...Object.values(http),
    ...Object.values(metrics),
    smtp,
    ...Object.values(kafka),
    postgres,
  ]),
];

export async function refuseTakenPorts(base: number): Promise<void> {
  const taken = await takenPorts(portsFrom(base));
  if (taken.length === 0) return;
  const more = taken.length > 3 ? ` and ${taken.length - 3} more` : '';
  const are =
    taken.length === 1 ? `Port ${taken[0]} is taken` : `Ports ${taken.slice(0, 3).join(', ')}${more} are taken`;
  throw new ToolRefusal(
    `${are}: Openslot, or something else, runs there already.\n` +
      `Stop it, or choose others: npm start -- --port ${base + 1_000 + highest < 65_535 ? base + 1_000 : 4_000}`,
  );
}

/** A base whose ports are all free now, away from where people start things by hand. */
export async function freeBase(): Promise<number> {
  // Two workers of a test run never choose the same.
  const lane = Number(process.env['JEST_WORKER_ID'] ?? 0) % 2;
  for (let tried = 0; tried < 200; tried += 1) {
    const base = 20_000 + (Math.floor(Math.random() * 150) * 2 + lane) * 40;
    if ((await takenPorts(portsFrom(base))).length === 0) return base;
  }
  throw new ToolRefusal('No free ports were found between 20000 and 32000.');
}

async function takenPorts(ports: Ports): Promise<number[]> {
  const states = await Promise.all(all(ports).map(async (port) => ({ port, free: await isFree(port) })));
  return states.filter(({ free }) => !free).map(({ port }) => port);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
