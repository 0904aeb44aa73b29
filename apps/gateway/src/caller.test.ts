import type { FastifyRequest } from 'fastify';
import { callerOf } from './caller.ts';
import type { Config } from './config.ts';

const headers = { 'accept-language': 'ja', 'x-openslot-clock': '2027-02-14T09:30:00Z', 'x-openslot-gateway': 'forged' };
const request = { ip: '203.0.113.7', headers } as unknown as FastifyRequest;
const tokens = { verify: async () => null };
const guests = { passOf: async () => 'a pass', close: async () => undefined };
const revocations = { cover: () => false };
const forwarded = async (NODE_ENV: Config['NODE_ENV']) => {
  const config = { GATEWAY_SECRET: ['the secret', 'the last one'], NODE_ENV };
  return (await callerOf(request, { tokens, guests, apiKeys: guests, revocations, config })).forwarded;
};

const always = {
  'x-openslot-gateway': 'the secret',
  'x-openslot-address': '203.0.113.7',
  'accept-language': 'ja',
};

test('of a request goes on who asks and in which language, and the instant at which a development system shall act', async () => {
  expect(await forwarded('development')).toEqual({ ...always, 'x-openslot-clock': '2027-02-14T09:30:00Z' });
  expect(await forwarded('test')).toEqual({ ...always, 'x-openslot-clock': '2027-02-14T09:30:00Z' });
});

test('in production no request moves the clock', async () => {
  expect(await forwarded('production')).toEqual(always);
});
