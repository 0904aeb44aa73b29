import { connect, createServer, type Socket } from 'node:net';

export interface DelayingProxy {
  /** The URL that was given, through the proxy. */
  readonly url: string;
  /** How often the client side spoke after the server side had: round trips, whatever the machine's speed. */
  exchanges(): number;
  /** How many statements the client has sent to PostgreSQL. */
  statements(): number;
  /** Counts from zero again. */
  reset(): void;
  /** Breaks every connection at once, and the next ones work again. */
  cut(): void;
  close(): Promise<void>;
}

/** Puts a distance between a client and a server: every packet arrives `delayMs` later, in order. */
export async function delayingProxy(target: string, delayMs: number): Promise<DelayingProxy> {
  const sockets = new Set<Socket>();
  let exchanges = 0;
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(target).port), new URL(target).hostname);
    let turn: 'client' | 'server' = 'server';
    const countIn = statementCounter();
    client.on('data', (chunk) => {
      statements += countIn(chunk);
      if (turn === 'server') exchanges += 1;
      turn = 'client';
    });
    upstream.on('data', () => {
      turn = 'server';
    });
    forward(client, upstream, delayMs);
    forward(upstream, client, delayMs);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(target);
  url.port = String(typeof address === 'object' ? address?.port : '');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    exchanges: () => exchanges,
    statements: () => statements,
    reset: () => {
      exchanges = 0;
      statements = 0;
    },
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Counts the messages of PostgreSQL's protocol by which statements run, in what a client sends piece by piece. */
function statementCounter(): (chunk: Buffer) => number {
  let rest = Buffer.alloc(0);
  // The first message has no letter.
  let letters = 0;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    let counted = 0;
    while (rest.length >= letters + 4 && rest.length >= letters + rest.readInt32BE(letters)) {
      if (letters === 1 && 'EQ'.includes(String.fromCharCode(rest[0] ?? 0))) counted += 1;
      rest = rest.subarray(letters + rest.readInt32BE(letters));
      letters = 1;
    }
    return counted;
  };
}

function forward(from: Socket, to: Socket, delayMs: number): void {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), delayMs));
  from.on('close', () => setTimeout(() => to.destroy(), delayMs));
}
