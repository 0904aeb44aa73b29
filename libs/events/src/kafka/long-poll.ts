import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';

/**
 * Sockets of one consumer. It waits at the broker for news, up to seconds in one request, which costs next to nothing;
 * kafkajs cannot take such a request back, so that a stop would wait, too. `cut` ends it: the connection fails over which
 * kafkajs fetches, and nothing else goes over that one. It fails, and is not closed: for a closed connection kafkajs
 * gives up those to the same broker, too, over one of which the member has yet to say that it leaves.
 */
export interface LongPoll {
  readonly socketFactory: ISocketFactory;
  cut(): void;
  /** Closes what is still open, whatever state it is in. */
  destroy(): void;
}

/** What kafkajs logs of it. */
export const cutShort = 'a wait for news was cut short';

const keepAliveMs = 60_000;
/** The protocol's number of the request that fetches. */
const fetchKey = 1;

export function longPoll(): LongPoll {
  const open = new Set<Socket>();
  const fetching = new Set<Socket>();

  const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    const name = isIP(host) ? {} : { servername: host };
    const socket = ssl ? connectTls({ host, port, ...name, ...ssl }, onConnect) : connect({ host, port }, onConnect);
    socket.setKeepAlive(true, keepAliveMs);
    socket.setNoDelay(true);
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      fetching.delete(socket);
    });
    const write = socket.write.bind(socket) as (data: Buffer, ...more: unknown[]) => boolean;
    socket.write = (data: unknown, ...more: unknown[]) => {
      if (apiKeyOf(data) === fetchKey) fetching.add(socket);
      return write(data as Buffer, ...more);
    };
    return socket;
  };

  return {
    socketFactory,
    cut: () => {
      for (const socket of fetching) socket.destroy(new Error(cutShort));
    },
    destroy: () => {
      for (const socket of open) socket.destroy();
    },
  };
}

/** A request begins with its length in four bytes; its key follows. */
const apiKeyOf = (data: unknown): number | null =>
  Buffer.isBuffer(data) && data.length >= 6 ? data.readInt16BE(4) : null;
