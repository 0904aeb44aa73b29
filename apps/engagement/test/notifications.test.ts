import { serviceAccess, workerAccess } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import {
  claimMessages,
  notificationsById,
  notificationsOfAppointments,
} from '../src/notification/notification.store.ts';
import { contactTopicKey, runEngagement, type RunningEngagement } from './running.ts';
import { salon } from './salon.ts';

let engagement: RunningEngagement;
let place: ReturnType<typeof salon>;
let notificationId: string;
beforeAll(async () => {
  engagement = await runEngagement();
  await engagement.database.setClock('2026-11-20T00:00:00Z');
  place = salon(engagement.bus, contactTopicKey, { name: 'Mia Cole', email: 'mia@example.com', locale: 'en' });
  await place.describe();
  await place.meetCustomer();
  await place.learnContact();
  await place.confirm();
  await engagement.settled();
  const [row] = await engagement.database.admin<{ id: string }[]>`select id from engagement.notification`;
  notificationId = row?.id ?? '';
});
afterAll(() => engagement.close());

const entities = (bearer: string | undefined, representations: object[]) =>
  engagement.ask(bearer ? { bearer } : {})(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
       ... on Appointment { notifications { id channel status sentAt } }
       ... on Notification { id status } } }`,
    { representations },
  );
const appointment = (id: string) => ({ __typename: 'Appointment', id });
const shown = () => ({
  id: toId('ntf', notificationId),
  channel: 'EMAIL',
  status: 'SENT',
  sentAt: expect.stringMatching(/^2026-11-20T00:00/),
});

const viewers = () => {
  const { organization, user } = place.id;
  const member = (permissions: string[], organizationId = organization) =>
    engagement.tokens.bearer({ userId: newId(), organizationId, permissions });
  return [
    ['nobody', undefined, false],
    ['the customer', engagement.tokens.bearer({ userId: user }), true],
    ['another person', engagement.tokens.bearer({ userId: newId() }), false],
    ['a member who may read messages', member(['notification.read']), true],
    ['a member who may not', member(['appointment.read']), false],
    ['a member limited to another place', engagement.tokens.bearer({
      userId: newId(), organizationId: organization, permissions: ['notification.read'], scope: { locationIds: [newId()] },
    }), false],
    ['a member of another organization', member(['notification.read'], newId()), false],
  ] as const; // prettier-ignore
};

test('messages are for their recipient, and for members who may read messages', async () => {
  for (const [who, bearer, sees] of viewers()) {
    const { data } = await entities(bearer, [
      appointment(toId('apt', place.id.appointment)),
      { __typename: 'Notification', id: toId('ntf', notificationId) },
    ]);

    const expected = sees
      ? [{ notifications: [shown()] }, { id: toId('ntf', notificationId), status: 'SENT' }]
      : [{ notifications: [] }, null];
    expect({ who, entities: data?._entities }).toEqual({ who, entities: expected });
  }
});

test('entities keep their order; unknown, foreign and wrong-kind ids are alike', async () => {
  const own = engagement.tokens.bearer({ userId: place.id.user });
  const id = toId('ntf', notificationId);

  const { data, errors } = await entities(own, [
    { __typename: 'Notification', id: toId('ntf', newId()) },
    { __typename: 'Notification', id },
    { __typename: 'Notification', id: toId('apt', notificationId) },
    { __typename: 'Notification', id: 'nonsense' },
    { __typename: 'Notification', id },
  ]);

  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([null, { id, status: 'SENT' }, null, null, { id, status: 'SENT' }]);
});

describe('on 50,000 messages', () => {
  beforeAll(async () => {
    const { admin } = engagement.database;
    await admin`
      insert into engagement.notification (organization_id, id, recipient_kind, recipient_id, channel, template, appointment_id,
                                           dedupe_key, scheduled_at, expires_at, delivery_status, sent_at)
      select o.id, uuidv7(), 'CUSTOMER', uuidv7(), 'EMAIL', 'appointment-confirmed', uuidv7(), 'load:' || n, clock.now(), clock.now() + interval '1 day',
             case when n % 500 = 0 then 'SCHEDULED' else 'SENT' end, case when n % 500 = 0 then null else clock.now() end
        from generate_series(1, 50000) n, lateral (select case when n % 2 = 0 then ${place.id.organization}::uuid else ${newId()}::uuid end as id) o`;
    await admin`analyze engagement.notification`;
  });

  const asMember = () => workerAccess(place.id.organization);

  test('the messages of visits are found by visit', async () => {
    const rows = await explainUses(
      engagement.database,
      { slice: 'engagement', access: asMember(), uses: ['notification_appointment'] },
      (tx) => notificationsOfAppointments(tx, [place.id.appointment]),
    );
    expect(rows.map(({ id }) => id)).toEqual([notificationId]);
  });

  test('messages are found by id', async () => {
    const rows = await explainUses(
      engagement.database,
      { slice: 'engagement', access: asMember(), uses: ['notification_id'] },
      (tx) => notificationsById(tx, [notificationId]),
    );
    expect(rows).toHaveLength(1);
  });

  test('what is due is claimed by time', async () => {
    const [plan] = await engagement.database.admin.unsafe<{ 'QUERY PLAN': object }[]>(
      `explain (format json) select organization_id, id from engagement.notification
        where delivery_status = 'SCHEDULED' and scheduled_at <= '2026-11-20T00:00:00Z' order by scheduled_at limit 20`,
    );
    expect(JSON.stringify(plan)).toContain('"Index Name":"notification_due"');
    expect(await engagement.deps.database.transaction(serviceAccess, (tx) => claimMessages(tx, 20))).toEqual([]);
  });
});
