import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type BrokerSettings = ReadonlyMap<string, string>;

export interface BrokerPlace {
  readonly ports: { readonly client: number; readonly controller: number };
  /** Where it keeps its topics. */
  readonly data: string;
  /** Laid over the template. */
  readonly settings?: Readonly<Record<string, string>>;
}

const template = join(import.meta.dirname, '../../../../infra/kafka/server.properties');

/** infra/kafka/server.properties for one broker. */
export function brokerSettings({ ports, data, settings = {} }: BrokerPlace): BrokerSettings {
  const filled: Record<string, string> = {
    PORT: `${ports.client}`,
    CONTROLLER_PORT: `${ports.controller}`,
    DATA: data,
  };
  const fill = (text: string) => text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => filled[name] ?? '');
  const lines = readFileSync(template, 'utf8')
    .split('\n')
    .filter((line) => /^[^#\s]/.test(line));
  const pairs = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf('=')),
    line.slice(line.indexOf('=') + 1),
  ]);
  return new Map([...pairs, ...Object.entries(settings)].map(([name, value]) => [name, fill(value)]));
}

export const settingsText = (settings: BrokerSettings): string =>
  [...settings].map(([name, value]) => `${name}=${value}\n`).join('');
