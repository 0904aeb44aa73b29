import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Slice } from '@openslot/events';
import { graphqlClient, type GraphqlClient } from '@openslot/testing';
import { portsFrom } from '@openslot/tools/ports';
import type { RunningSystem } from './running-system.ts';

const origin = ({ url }: RunningSystem, slice: Slice) =>
  `http://127.0.0.1:${portsFrom(Number(new URL(url).port)).http[slice]}`;

function gatewaySecretOf({ folder }: RunningSystem): string {
  const { gateway } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { gateway: string };
  return gateway;
}

/** Asks one subgraph past the gateway, as somebody who has got hold of its secret. */
export const askSubgraph = (system: RunningSystem, slice: Slice, pass: string | null): GraphqlClient =>
  graphqlClient(`${origin(system, slice)}/graphql`, {
    gatewaySecret: gatewaySecretOf(system),
    ...(pass !== null && { bearer: pass }),
  });

/** Tokens that the gateway exchanges before it asks a subgraph, and where. */
const exchanges = [
  { prefix: 'gst_', slice: 'scheduling', path: '/guest-pass' },
  { prefix: 'osk_', slice: 'identity', path: '/api-key-pass' },
] as const;

/** What subgraphs know the bearer of a token by. */
export async function passFor(system: RunningSystem, token: string): Promise<string> {
  const exchange = exchanges.find(({ prefix }) => token.startsWith(prefix));
  if (!exchange) return token;
  const response = await fetch(`${origin(system, exchange.slice)}${exchange.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openslot-gateway': gatewaySecretOf(system) },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Error(`${exchange.path} answered ${response.status}`);
  const { pass } = (await response.json()) as { pass: string };
  return pass;
}
