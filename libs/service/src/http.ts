import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A server that takes routes. */
export type Http = FastifyInstance;

/** The largest request body in bytes; files go another way. */
export const bodyLimit = 256 * 1024;

/** Listens, port 0 on a free one, and answers the server's URL. */
export async function listenOn(http: FastifyInstance, port: number, host: string): Promise<string> {
  await http.listen({ port, host });
  return `http://${host}:${(http.server.address() as AddressInfo).port}`;
}
