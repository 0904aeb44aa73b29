import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** The largest request body in bytes; files go another way. */
export const bodyLimit = 256 * 1024;

/** Listens, port 0 on a free one, and answers the server's URL. */
export async function listenOn(http: FastifyInstance, port: number, host: string): Promise<string> {
  await http.listen({ port, host });
  return `http://${host}:${(http.server.address() as AddressInfo).port}`;
}
