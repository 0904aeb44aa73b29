import { newExportKey, unpacked } from '@openslot/database';
import { privacyDone, privacyRequested } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { fragile, type Fault, publishEvent } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asPerson, openShop } from './shop.ts';

/** Which transaction of one organization is lost: rolled back, or committed without anybody hearing of it. */
const fault: Fault & { organizationId: string } = { organizationId: '', at: 0, count: 0, mode: 'before' };

let engagement: RunningEngagement;
beforeAll(async () => {
  engagement = await runEngagement((database) =>
    fragile(database, fault, ({ organizationId }) => organizationId === fault.organizationId),
  );
  await engagement.database.setClock('2026-12-05T00:00:00Z');
});
afterAll(() => engagement.close());

const leave = `mutation ($input: LeaveReviewInput!) { answer: leaveReview(input: $input) { __typename } }`;

/** Somebody with a visit and a review asks for a copy, and then to be forgotten. */
async function life(at: number, mode: 'before' | 'after') {
  const shop = await openShop(engagement);
  const person = await shop.meet();
  const visit = await shop.book(person);
  await shop.complete(visit);
  await engagement.settled();
  const input = { appointmentId: toId('apt', visit.id), rating: 4, text: 'Mia was here' };
  await asPerson(engagement, person)(leave, { input });
  const box = newExportKey();
  const organizationId = shop.organization;
  const [copy, end] = [newId(), newId()];
  const ask = (id: string, kind: 'EXPORT' | 'ERASURE', sealFor: string | null) =>
    publishEvent(shop.bus, privacyRequested, {
      ...{ organizationId, id, version: 1 },
      data: { kind, customerIds: [person.customerId], sealFor, reviewTexts: true },
    });

  Object.assign(fault, { organizationId, at, mode, count: 0 });
  await ask(copy, 'EXPORT', box.publicKey);
  await engagement.settled();
  const copied = await partOf(copy);
  await publishEvent(shop.bus, privacyDone, {
    organizationId,
    id: copy,
    version: 2,
    data: { kind: 'EXPORT' } as never,
  });
  await engagement.settled();
  await ask(end, 'ERASURE', null);
  await engagement.settled();
  const transactions = fault.count;
  Object.assign(fault, { organizationId: '' });
  const opened = unpacked(box.privateKey, copied?.sealed ?? '');
  return { organizationId, person, copy, end, opened, transactions };
}

const partOf = async (requestId: string) => {
  const [row] = await engagement.database.admin<{ payload: { sealed: string; rows: number } | null }[]>`
    select payload from bus.state_log where topic = 'engagement.privacy-part.state' and key = ${requestId}`;
  return row?.payload ?? null;
};

async function outcome({ organizationId, person, copy, end, opened }: Awaited<ReturnType<typeof life>>) {
  const { customerId } = person;
  const [left] = await engagement.database.admin`
    select (select count(*)::int from engagement.review where organization_id = ${organizationId} and text is null and rating = 4) as stars,
           (select count(*)::int from engagement.notification where recipient_id = ${customerId} and parameters <> '{}') as letters,
           (select count(*)::int from engagement.notification where recipient_id = ${customerId} and delivery_status = 'SCHEDULED') as waiting,
           (select count(*)::int from engagement.contact_ref where id = ${customerId} and contact_enc is not null) as contacts,
           (select live from engagement.customer_ref where id = ${customerId}) as live,
           (select count(*)::int from engagement.dead_letter where status = 'PARKED') as parked`;
  return {
    ...left,
    copied: { reviews: opened['reviews']?.length, points: opened['points']?.length },
    copy: await partOf(copy),
    end: await partOf(end),
  };
}

const expected = {
  ...{ stars: 1, letters: 0, waiting: 0, contacts: 0, live: false, parked: 0 },
  ...{ copied: { reviews: 1, points: 0 }, copy: null, end: { kind: 'ERASURE', rows: 0, sealed: null } },
};

test('a copy and an erasure end the same, whichever transaction is lost before or after its commit', async () => {
  // Events that come together share a transaction: at some turns there are more to lose.
  const surely = 3;
  const undisturbed = await life(0, 'before');
  expect(await outcome(undisturbed)).toEqual(expected);
  expect(undisturbed.transactions).toBeGreaterThanOrEqual(surely);

  for (let at = 1; at <= undisturbed.transactions; at += 1) {
    for (const mode of ['before', 'after'] as const) {
      const broken = await life(at, mode);
      expect({ at, mode, ...(await outcome(broken)) }).toEqual({ at, mode, ...expected });
      expect(broken.transactions).toBeGreaterThanOrEqual(Math.min(at, surely));
    }
  }
}, 240_000);
