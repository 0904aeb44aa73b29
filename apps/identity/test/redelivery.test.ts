import { openContact } from '@openslot/database';
import { auditRecorded, businessState, slices } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { meet, tellMet } from './customers.ts';
import { foundOrganization, signUp, type Organization } from './people.ts';
import { archiveBusiness, locationOf } from './places.ts';
import { contactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' });
  organization = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

describe('scheduling.customer.met', () => {
  test('makes a customer under its id, from what the person has told', async () => {
    const person = await signUp(identity, 'Aoi');

    const customer = fromId('cus', await meet(identity, organization.id, person));

    const { admin } = identity.database;
    const rows = await admin`
      select organization_id, user_id, locale, source, version, phone_enc from identity.customer where id = ${customer}`;
    const states = await admin<{ topic: string; payload: Record<string, unknown> }[]>`
      select topic, payload from bus.state_log where key = ${customer} order by topic`;
    const events = await admin`
      select type, payload from bus.event_log where aggregateid = ${customer} and topic = 'identity.customer.events'`;
    const userId = fromId('usr', person.userId);
    expect([...rows]).toEqual([
      {
        organization_id: fromId('org', organization.id),
        user_id: userId,
        locale: 'ja',
        source: 'BOOKING',
        version: 1,
        phone_enc: null,
      },
    ]);
    expect(openContact(contactTopicKey, String(states[0]?.payload['sealed']))).toEqual({
      name: 'Aoi',
      email: 'aoi@example.com',
      phone: null,
      locale: 'ja',
    });
    expect([...states].slice(1)).toEqual([
      { topic: 'identity.customer.state', payload: { userId, mergedIntoId: null, live: true } },
    ]);
    expect([...events]).toEqual([{ type: 'identity.customer.created.v1', payload: { userId } }]);
  });

  test('told again, or told twice, it stays one customer', async () => {
    const person = await signUp(identity, 'Ren');
    const customerId = newId();
    const met = await tellMet(identity, organization.id, person, customerId);
    await identity.settled();

    await identity.unchanged(async () => {
      await identity.deps.bus.publish([{ topic: 'scheduling.customer.events', envelope: met }], {
        slice: 'scheduling',
        epoch: 1,
      });
      await identity.settled();
    });

    const customers = await identity.database.admin`select id from identity.customer where id = ${customerId}`;
    expect(customers).toHaveLength(1);
  });

  test('of a person whom nobody knows is parked, and holds up nobody else', async () => {
    const person = await signUp(identity, 'Next');
    const unknown = { ...person, userId: toId('usr', newId()) };
    await tellMet(identity, organization.id, unknown, newId());

    await meet(identity, organization.id, person);

    const parked = await identity.database.admin`
      select type, status, error from identity.dead_letter`;
    expect([...parked]).toEqual([
      {
        type: 'scheduling.customer.met.v1',
        status: 'PARKED',
        error: expect.stringContaining('a customer is a registered person'),
      },
    ]);
  });
});

describe('audit', () => {
  test.each(slices.filter((slice) => slice !== 'identity'))(
    'of %s is kept once, however often it comes, also when the inbox has forgotten it',
    async (slice) => {
      const [organizationId, entityId, actorId] = [newId(), newId(), newId()];
      const contract = auditRecorded(slice);
      const event = await publishEvent(identity.deps.bus, contract, {
        organizationId,
        id: entityId,
        version: 0,
        time: new Date('2026-11-20T01:02:03.004Z'),
        data: {
          actorKind: 'PERSON',
          actorId,
          door: 'member',
          action: 'appointment.cancelled',
          entity: 'Appointment',
          entityId,
          changed: ['status'],
          reason: 'flu',
        },
      });
      const tellAgain = () =>
        identity.deps.bus.publish([{ topic: contract.topic, envelope: event }], { slice, epoch: 1 });
      await tellAgain();
      await identity.settled();
      await identity.database.admin`delete from identity.inbox`;
      await tellAgain();
      await identity.settled();

      const entries = await identity.database.admin`
      select id, organization_id, at, slice, actor_kind, actor_id, door, action, entity, entity_id, changed, reason, trace_id
        from identity.audit_entry where organization_id = ${organizationId}`;
      expect([...entries]).toEqual([
        {
          id: event.id,
          organization_id: organizationId,
          at: new Date('2026-11-20T01:02:03.004Z'),
          slice,
          actor_kind: 'PERSON',
          actor_id: actorId,
          door: 'member',
          action: 'appointment.cancelled',
          entity: 'Appointment',
          entity_id: entityId,
          changed: ['status'],
          reason: 'flu',
          trace_id: null,
        },
      ]);
    },
  );
});

describe('places', () => {
  const known = async (business: string) =>
    (await identity.database.admin`select live, version from identity.business_ref where id = ${business}`)[0];

  test('older news of a business changes nothing', async () => {
    const place = await locationOf(identity, organization.id);
    const [first] = await identity.database.admin<{ payload: Parameters<typeof businessState.data.parse>[0] }[]>`
      select payload from bus.state_log where key = ${place.businessUuid}`;
    await archiveBusiness(identity, organization.id, place.businessUuid);

    await publishEvent(identity.deps.bus, businessState, {
      organizationId: fromId('org', organization.id),
      id: place.businessUuid,
      version: 1,
      data: businessState.data.parse(first?.payload),
    });
    await identity.settled();

    expect(await known(place.businessUuid)).toEqual({ live: false, version: 2 });
  });

  test('a business that is gone is no place any more', async () => {
    const place = await locationOf(identity, organization.id);

    await publishEvent(identity.deps.bus, businessState, {
      organizationId: fromId('org', organization.id),
      id: place.businessUuid,
      version: 2,
      data: null,
    });
    await identity.settled();

    expect(await known(place.businessUuid)).toEqual({ live: false, version: 2 });
  });
});
