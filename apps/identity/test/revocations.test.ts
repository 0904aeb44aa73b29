import { serviceAccess, workerAccess } from '@openslot/database';
import { fromId, newId } from '@openslot/service';
import { testGatewaySecret } from '@openslot/testing';
import { decodeJwt } from 'jose';
import { issueInstant, revoke } from '../src/revocation/revocation.commands.ts';
import { actFor, changeMemberRoleMutation, endMemberMutation, foundOrganization, hire, signUp } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

interface Told {
  readonly version: string;
  readonly revocations: readonly { readonly kind: string; readonly id: string; readonly at: number }[];
}
const ask = (headers: Record<string, string> = {}) =>
  fetch(`${identity.origin}/revocations`, { headers: { 'x-openslot-gateway': testGatewaySecret, ...headers } });
const told = async (): Promise<Told> => (await (await ask()).json()) as Told;
const atOf = async (kind: string, id: unknown): Promise<number> =>
  (await told()).revocations.find((each) => each.kind === kind && each.id === id)?.at ?? NaN;
const issuedMs = (token: string): number => Math.round((decodeJwt(token).iat ?? NaN) * 1_000);

test('a sign-out takes back the session’s tokens, and what is told changes its version', async () => {
  const { accessToken } = await signUp(identity, 'Leaver');
  const before = (await ask()).headers.get('etag') ?? '';
  expect((await ask({ 'if-none-match': before })).status).toBe(304);

  await identity.ask({ bearer: accessToken })('mutation { signOut { __typename } }');

  expect((await ask({ 'if-none-match': before })).status).toBe(200);
  expect(await atOf('SESSION', decodeJwt(accessToken)['sid'])).toBeGreaterThan(issuedMs(accessToken));
});

test('another role takes back what was issued before; the next token is younger', async () => {
  const organization = await foundOrganization(identity, 'Hanami');
  const member = await hire(identity, organization, 'Mika', 'STAFF');
  await identity.ask({ bearer: organization.owner.accessToken })(changeMemberRoleMutation, {
    input: { membershipId: member.memberId, version: 1, role: 'MANAGER' },
  });

  const at = await atOf('MEMBER', fromId('mem', member.memberId));
  expect(at).toBeGreaterThan(issuedMs(member.accessToken));
  expect(at).toBeLessThan(issuedMs((await actFor(identity, member, organization.id)).accessToken));
});

test('the end of a membership takes its tokens back, a refused one nobody’s', async () => {
  const organization = await foundOrganization(identity, 'Kingsway');
  const member = await hire(identity, organization, 'Ken', 'STAFF');
  const end = (version: number) =>
    identity.ask({ bearer: organization.owner.accessToken })(endMemberMutation, {
      input: { membershipId: member.memberId, version },
    });

  expect((await identity.unchanged(() => end(7))).data.endMember.__typename).toBe('VersionConflict');
  await end(1);
  expect(await atOf('MEMBER', fromId('mem', member.memberId))).toBeGreaterThan(issuedMs(member.accessToken));
});

test('a moved clock does not move what tokens are compared with', async () => {
  const { accessToken } = await signUp(identity, 'Traveller');
  await identity.database.advanceClock({ minutes: 60 });
  await identity.ask({ bearer: accessToken })('mutation { signOut { __typename } }');

  const at = await atOf('SESSION', decodeJwt(accessToken)['sid']);
  expect(at - issuedMs(accessToken)).toBeLessThan(60_000);
});

test('rights that are read while they are taken back are either read anew or taken back', async () => {
  const { database } = identity.deps;
  const id = newId();
  const order: string[] = [];
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  let reads = () => undefined as void;
  const reading = new Promise<void>((resolve) => (reads = resolve));

  const issuing = database.transaction(serviceAccess, async (tx) => {
    const issuedAt = await issueInstant(tx, { kind: 'MEMBER', id });
    reads();
    await held;
    order.push('issued');
    return issuedAt;
  });
  await reading;
  const revoking = database.transaction(workerAccess(newId()), async (tx) => {
    await revoke(tx, 'MEMBER', [id]);
    order.push('revoked');
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  const issuedAt = await issuing;
  await revoking;

  expect(order).toEqual(['issued', 'revoked']);
  expect(await atOf('MEMBER', id)).toBeGreaterThan(issuedAt.getTime());
});

test('the same is taken back again and again, and goes when its time is over', async () => {
  const { database } = identity.deps;
  const { admin } = identity.database;
  const id = newId();
  const again = () => database.transaction(workerAccess(newId()), (tx) => revoke(tx, 'API_KEY', [id, id]));
  const [old, olderThanTokens] = [newId(), newId()];
  await admin`insert into identity.revocation values
    ('SESSION', ${old}, now() - interval '21 minutes'), ('SESSION', ${olderThanTokens}, now() - interval '12 minutes')`;

  await again();
  const first = await atOf('API_KEY', id);
  await again();
  expect(await atOf('API_KEY', id)).toBeGreaterThan(first);
  expect(await atOf('SESSION', olderThanTokens)).toBeNaN();
  const kept = await admin`select subject_id from identity.revocation where subject_id in (${old}, ${olderThanTokens})`;
  expect(kept).toEqual([{ subject_id: olderThanTokens }]);
});

test('whoever comes without the gateway’s secret learns nothing', async () => {
  expect((await ask({ 'x-openslot-gateway': 'another' })).status).toBe(403);
});
