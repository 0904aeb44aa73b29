import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { cert, key } from './certificate.ts';

/** A calendar kept elsewhere: an https server on 127.0.0.1 with a certificate of its own. */
export interface CalendarServer {
  readonly url: string;
  readonly certificate: string;
  /** What came, as `METHOD path`. */
  readonly asked: string[];
  /** The headers of the last request. */
  headers(): IncomingMessage['headers'];
  answer(how: (request: IncomingMessage, response: ServerResponse) => void): void;
  stop(): Promise<void>;
}

export async function startCalendarServer(): Promise<CalendarServer> {
  const asked: string[] = [];
  let last: IncomingMessage['headers'] = {};
  let how: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    last = request.headers;
    how(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate: cert,
    asked,
    headers: () => last,
    answer: (next) => void (how = next),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

export const calendar = (...events: readonly (readonly string[])[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//elsewhere//'],
    ...events.flatMap((lines, nth) => ['BEGIN:VEVENT', `UID:${nth}@elsewhere`, ...lines, 'END:VEVENT']),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
