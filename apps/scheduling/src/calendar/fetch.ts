import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, isPublicAddress } from './address.ts';
import type { ConnectionProblem } from './calendar.ts';

/** How calendars elsewhere are reached. */
export interface CalendarReach {
  /** One more address that may be called, and the certificate that it shows: for tests and development alone. */
  readonly allowedAddress: string | null;
  readonly certificate: string | null;
  /** The addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  /** How long one call may take, with all its redirects. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

export const publicReach: CalendarReach = {
  allowedAddress: null,
  certificate: null,
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  timeoutMs: 15_000,
  mostBytes: 5 * 1024 * 1024,
};

export type Fetched =
  | { readonly kind: 'READ'; readonly text: string; readonly etag: string | null }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'FAILED'; readonly problem: ConnectionProblem };

const mostRedirects = 3;

class Failed extends Error {
  readonly problem: ConnectionProblem;
  constructor(problem: ConnectionProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** An https address without a password in it; null: it is none. `webcal:` is how calendars call it. */
export function readUrl(text: string): URL | null {
  const url = URL.parse(text.replace(/^webcals?:/i, 'https:'));
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '' ? url : null;
}

/**
 * Gets a calendar. Every address, also that of every redirect, is looked at before it is called, and the very address that
 * was looked at is the one that is connected to: a name that points elsewhere a moment later gains nothing.
 */
export async function fetchCalendar(address: string, etag: string | null, reach: CalendarReach): Promise<Fetched> {
  const signal = AbortSignal.timeout(reach.timeoutMs);
  try {
    let url = readUrl(address);
    for (let redirects = 0; ; redirects += 1) {
      if (!url) throw new Failed('REFUSED_ADDRESS');
      if (redirects > mostRedirects) throw new Failed('TOO_MANY_REDIRECTS');
      const response = await call(url, etag, reach, signal);
      const next = redirectOf(response, url);
      if (next === undefined) return await read(response, reach);
      response.destroy();
      url = next;
    }
  } catch (error) {
    if (error instanceof Failed) return { kind: 'FAILED', problem: error.problem };
    return { kind: 'FAILED', problem: signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE' };
  }
}

/** Where a response leads, null: to what is no https address; undefined: it does not lead on. */
function redirectOf({ statusCode, headers }: IncomingMessage, from: URL): URL | null | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode ?? 0) || headers.location === undefined) return undefined;
  const url = URL.parse(headers.location, from.href);
  return url && readUrl(url.href);
}

async function call(
  url: URL,
  etag: string | null,
  reach: CalendarReach,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const address = await addressOf(url, reach);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { family } = { family: isIP(address) };
  const sent = request(
    url,
    {
      agent: false,
      signal,
      headers: {
        accept: 'text/calendar, text/plain;q=0.5',
        'accept-encoding': 'identity',
        'user-agent': 'Openslot calendar',
        ...(etag && { 'if-none-match': etag }),
      },
      ...(reach.certificate && address === reach.allowedAddress && { ca: reach.certificate }),
      lookup: (_name, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
    },
    resolve,
  );
  sent.on('error', reject);
  sent.end();
  return promise;
}

/** The address that is called: all that a name stands for have to be such as may be called. */
async function addressOf(url: URL, { allowedAddress, resolve }: CalendarReach): Promise<string> {
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  const mayBeCalled = (address: string) =>
    address === allowedAddress || (isPublicAddress(address) && (url.port === '' || url.port === '443'));
  const [first] = addresses;
  if (first === undefined || !addresses.every(mayBeCalled)) throw new Failed('REFUSED_ADDRESS');
  return first;
}

async function read(response: IncomingMessage, { mostBytes }: CalendarReach): Promise<Fetched> {
  const { statusCode, headers } = response;
  if (statusCode === 304) {
    response.destroy();
    return { kind: 'UNCHANGED' };
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (statusCode !== 200 || encoding !== 'identity') {
    response.destroy();
    throw new Failed('WRONG_STATUS');
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) {
      response.destroy();
      throw new Failed('TOO_LARGE');
    }
    parts.push(part);
  }
  const etag = headers.etag ?? null;
  return {
    kind: 'READ',
    text: Buffer.concat(parts).toString('utf8'),
    etag: etag && etag.length <= 1_000 ? etag : null,
  };
}
