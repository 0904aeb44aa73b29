import { join } from 'node:path';
import type { ImageName } from '../build/images.ts';
import type { Ports } from '../system/ports.ts';
import { appNames } from '../workspace.ts';
import type { ComposeFile } from './compose-file.ts';
import type { ImageSettings } from './dockerfile.ts';

/** Where what the containers know by a name of their network is on this machine. */
export interface Places {
  readonly ports: Ports;
  /** `127.0.0.1:54321` */
  readonly postgres: string;
  /** Null where there is none: events then travel over PostgreSQL. */
  readonly kafka: string | null;
  /** Has `bin` and `data`, as `/usr/local/bin` and `/data` of an image. */
  readonly folder: string;
}

type Environment = Readonly<Record<string, string>>;

/** What a container is told, with the hosts, ports and folders of this machine and nothing else changed. */
export function environmentHere(
  name: ImageName,
  settings: ImageSettings,
  { services }: ComposeFile,
  places: Places,
): Environment {
  const { ports, folder } = places;
  const addresses = addressesHere(settings, services['sandbox']?.environment['SMTP_PORT'] ?? '', places);
  const told = Object.entries(
    busOf(services[name]?.environment ?? {}, services['migrate']?.environment ?? {}, places),
  ).map(([variable, value]) => [variable, here(value, addresses).replace(/^\/data\//, `${join(folder, 'data')}/`)]);
  return {
    ...settings.environment,
    ...(Object.fromEntries(told) as Environment),
    PATH: join(folder, 'bin'),
    ...(name === 'migrate' ? {} : { PORT: String(ports.http[name]), METRICS_PORT: String(ports.metrics[name] ?? 0) }),
    ...(name === 'sandbox' ? { SMTP_PORT: String(ports.smtp) } : {}),
  };
}

/** Without Kafka, events go where migrate has made the bus. */
function busOf(told: Environment, migrates: Environment, { kafka }: Places): Environment {
  const { KAFKA_BROKERS: brokers, ...others } = told;
  if (kafka !== null || brokers === undefined) return told;
  return { ...others, BUS_DATABASE_URL: migrates['BUS_DATABASE_URL'] ?? '' };
}

function addressesHere(settings: ImageSettings, smtpPort: string, { ports, postgres, kafka }: Places) {
  const own = appNames.map(
    (app) => [`${app}:${settings.environment['PORT']}`, `127.0.0.1:${ports.http[app]}`] as const,
  );
  return new Map([
    ...own,
    [`sandbox:${smtpPort}`, `127.0.0.1:${ports.smtp}`],
    ['postgres:5432', postgres],
    ['kafka:9092', kafka ?? ''],
  ]);
}

/** Every `host:port` of the containers' network, as where it is here; what people open is there already. */
const here = (value: string, addresses: ReadonlyMap<string, string>) =>
  value.replaceAll(/(?<=^|,|@|\/\/)(?!localhost:)[a-z]+:\d+(?=$|,|\/)/g, (address) => {
    const known = addresses.get(address);
    if (known === undefined) throw new Error(`nobody is at ${address}`);
    return known;
  });
