import { createServer } from 'node:http';
import type { Broker } from './broker.ts';

/** Where the processes of one run ask for its broker, which is started when the first of them does. */
export interface BrokerDesk {
  readonly url: string;
  /** Ends the broker, if there is one. */
  close(): Promise<void>;
}

export async function openBrokerDesk(): Promise<BrokerDesk> {
  let starting: Promise<Broker> | undefined;
  const server = createServer((_request, response) => {
    // Read when it is needed: most runs need none.
    starting ??= import('./broker.ts').then(({ startBroker }) => startBroker());
    starting.then(
      ({ brokers }) => response.end(brokers),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await starting?.then((broker) => broker.stop()).catch(() => undefined);
    },
  };
}
