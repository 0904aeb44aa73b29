import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { DemoPerson } from './config.ts';

const files = [
  { path: '/', file: 'index.html', type: 'text/html; charset=utf-8' },
  { path: '/explorer/main.js', file: 'main.js', type: 'text/javascript; charset=utf-8' },
  { path: '/explorer/main.css', file: 'main.css', type: 'text/css; charset=utf-8' },
] as const;

/** The explorer at `/`: GraphiQL from our own dependencies, and the demo people whom it signs in by one click. */
export function explorerRoutes(http: FastifyInstance, folder: string, people: readonly DemoPerson[]): void {
  for (const { path, file, type } of files) {
    // Read anew for the few who ask, instead of kept in memory.
    http.get(path, async (_request, reply) => reply.type(type).send(await readFile(join(folder, file))));
  }
  http.get('/explorer/people.json', () => people);
}
