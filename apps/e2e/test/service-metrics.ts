import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningSystem } from './running-system.ts';

/** What one service tells of itself on its metrics port: `name consumer` or `name` → value. */
export async function metricsOf(system: RunningSystem, slice: string): Promise<ReadonlyMap<string, number>> {
  const told = JSON.parse(readFileSync(join(system.folder, 'services.json'), 'utf8')) as Record<
    string,
    { METRICS_PORT: string }
  >;
  const response = await fetch(`http://127.0.0.1:${told[slice]?.METRICS_PORT}/metrics`);
  const lines = (await response.text()).split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^openslot_(\w+)\{(.*)\} (\S+)$/.exec(line) ?? [];
    const consumer = /consumer="([^"]+)"/.exec(labels)?.[1];
    return name === undefined ? [] : [[consumer ? `${name} ${consumer}` : name, Number(value)] as const];
  });
  return new Map(lines);
}
