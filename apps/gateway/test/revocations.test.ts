import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { graphqlClient } from '@openslot/testing';
import { knownKey, runGateway, type RunningGateway } from './running.ts';

let gateway: RunningGateway;
beforeEach(async () => {
  gateway = await runGateway();
});
afterEach(() => gateway.close());

const refused = { status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
const ask = (bearer: string) => graphqlClient(`${gateway.url}/graphql`, { bearer })('{ viewer { id } key }');

/** Takes back what was made of these until now, and waits until the gateway knows. */
async function revoked(kind: 'SESSION' | 'MEMBER' | 'API_KEY', id: string, agoMs = 0): Promise<void> {
  gateway.revocations.list.push({ kind, id, at: Math.ceil(performance.timeOrigin + performance.now()) - agoMs });
  await askedAnew();
}

/** Asking once more, the gateway has taken in what it was told before. */
async function askedAnew(): Promise<void> {
  const before = gateway.revocations.asked;
  while (gateway.revocations.asked < before + 2) await pause(50);
}

test.each(['SESSION', 'MEMBER'] as const)(
  'a token of a %s that was revoked is refused, others are not',
  async (kind) => {
    const someone = { userId: randomUUID(), sessionId: randomUUID(), memberId: randomUUID() };
    const acting = { organizationId: randomUUID() };
    const bearer = gateway.tokens.bearer({ ...someone, ...acting });
    const other = gateway.tokens.bearer({ ...someone, ...acting, sessionId: randomUUID(), memberId: randomUUID() });
    expect((await ask(bearer)).status).toBe(200);

    await revoked(kind, kind === 'SESSION' ? someone.sessionId : someone.memberId);

    expect(await ask(bearer)).toMatchObject(refused);
    expect((await ask(other)).status).toBe(200);
  },
);

test('a pass that is kept for an API key is refused once the key is revoked', async () => {
  expect((await ask('osk_live_known')).status).toBe(200);

  await revoked('API_KEY', knownKey.keyId);

  expect(await ask('osk_live_known')).toMatchObject(refused);
});

test('a token that was made after the revocation is good', async () => {
  const sessionId = randomUUID();
  await revoked('SESSION', sessionId, 5_000);

  expect((await ask(gateway.tokens.bearer({ userId: randomUUID(), sessionId }))).status).toBe(200);
});

test('while identity is silent what was known holds, and a metric tells how old it is', async () => {
  const sessionId = randomUUID();
  const bearer = gateway.tokens.bearer({ userId: randomUUID(), sessionId });
  await revoked('SESSION', sessionId);
  gateway.revocations.silent = true;
  await pause(2_500);

  expect(await ask(bearer)).toMatchObject(refused);
  const old = await ageOfKnowledge();
  expect(old).toBeGreaterThan(1.4);

  gateway.revocations.silent = false;
  await askedAnew();
  expect(await ageOfKnowledge()).toBeLessThan(old);
});

async function ageOfKnowledge(): Promise<number> {
  const line = (await gateway.metrics())
    .split('\n')
    .find((each) => each.startsWith('openslot_gateway_revocations_age'));
  return Number(line?.split(' ').at(-1));
}
