import { appointmentCancelled, appointmentCheckedIn, appointmentRescheduled, type DataOf } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { explainUses, publishEvent, type GraphqlClient } from '@openslot/testing';
import { contactTopicKey, runEngagement, type RunningEngagement } from './running.ts';
import { salon } from './salon.ts';
import { remindersOfAppointments } from '../src/reminder/reminder.store.ts';

let engagement: RunningEngagement;
beforeAll(async () => {
  engagement = await runEngagement();
});
afterAll(() => engagement.close());
beforeEach(async () => {
  await engagement.database.setClock('2026-11-20T00:00:00Z');
  engagement.mailbox.empty();
});

const mia = { name: 'Mia Cole', email: 'mia@example.com', locale: 'en-GB' };

/** A visit on Friday 4 December, 14:30 in Tokyo, or at another start. */
async function visitOf(startsAt = '2026-12-04T05:30:00.000Z') {
  const place = salon(engagement.bus, contactTopicKey, mia);
  place.visit.startsAt = startsAt;
  place.visit.endsAt = new Date(new Date(startsAt).getTime() + 3_600_000).toISOString();
  await place.describe();
  await place.meetCustomer();
  await place.learnContact();
  await place.confirm();
  await engagement.settled();
  engagement.mailbox.empty();
  return place;
}
type Place = Awaited<ReturnType<typeof visitOf>>;

const about = (place: Place, version: number) => ({
  organizationId: place.id.organization,
  id: place.id.appointment,
  version,
});

async function moveTo(place: Place, startsAt: string, version = 2) {
  const endsAt = new Date(new Date(startsAt).getTime() + 3_600_000).toISOString();
  const data = { ...place.visit, startsAt, endsAt, previousStartsAt: place.visit.startsAt, reason: null };
  await publishEvent(engagement.bus, appointmentRescheduled, { ...about(place, version), data });
  await engagement.settled();
}

async function at(instant: string): Promise<string[]> {
  await engagement.database.setClock(instant);
  await engagement.settled();
  return subjects();
}
const subjects = () => engagement.mailbox.mails.map(({ subject }) => subject ?? '');
const planned = async (place: Place) => {
  const rows = await engagement.database.admin<{ minutes: number; due: string; status: string }[]>`
    select minutes_before as minutes, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as due, status
      from engagement.reminder where appointment_id = ${place.id.appointment} order by due_at`;
  return rows.map(({ minutes, due, status }) => `${minutes} ${due} ${status}`);
};
const timers = async (place: Place) => {
  const rows = await engagement.database.admin`
    select d.id from engagement.due d join engagement.reminder r on r.id = d.subject_id
     where d.kind = 'reminder' and r.appointment_id = ${place.id.appointment}`;
  return rows.length;
};
const reminderMail = 'Your appointment: Hanami Salon, Friday 4 December 2026, 14:30';

test('a customer is reminded a day and two hours before, once each', async () => {
  const place = await visitOf();
  expect(await planned(place)).toEqual(['1440 2026-12-03 05:30 PLANNED', '120 2026-12-04 03:30 PLANNED']);

  expect(await at('2026-12-03T05:29:59Z')).toEqual([]);
  expect(await at('2026-12-03T05:30:00Z')).toEqual([reminderMail]);
  expect(await at('2026-12-04T03:30:00Z')).toEqual([reminderMail, reminderMail]);
  expect(await at('2026-12-04T06:00:00Z')).toHaveLength(2);
});

test('what would be due already is not planned: who books an hour ahead needs no reminder', async () => {
  await engagement.database.setClock('2026-12-04T04:30:00Z');

  expect(await planned(await visitOf())).toEqual([]);
});

test('reminders move with the visit', async () => {
  const place = await visitOf();

  await moveTo(place, '2026-12-10T05:30:00.000Z');

  expect(await planned(place)).toEqual(['1440 2026-12-09 05:30 PLANNED', '120 2026-12-10 03:30 PLANNED']);
  engagement.mailbox.empty();
  expect(await at('2026-12-04T05:00:00Z')).toEqual([]);
  expect(await at('2026-12-09T05:30:00Z')).toHaveLength(1);
});

test('a visit that moves after its reminder has gone out is reminded of anew', async () => {
  const place = await visitOf();
  await at('2026-12-03T05:30:00Z');

  await moveTo(place, '2026-12-11T05:30:00.000Z');

  expect(await planned(place)).toEqual(['1440 2026-12-10 05:30 PLANNED', '120 2026-12-11 03:30 PLANNED']);
});

test('a visit that moves to soon keeps no reminder of its old time', async () => {
  const place = await visitOf();

  await moveTo(place, '2026-11-20T03:00:00.000Z');

  expect(await planned(place)).toEqual(['120 2026-11-20 01:00 PLANNED', '1440 2026-12-03 05:30 CANCELLED']);
  expect(await timers(place)).toBe(1);
});

test.each([
  ['is cancelled', appointmentCancelled, { status: 'CANCELLED', by: 'STAFF', reason: null, feeMinor: 0 }],
  ['has begun with the check-in', appointmentCheckedIn, { status: 'CHECKED_IN' }],
] as const)('a visit that %s is not reminded of any more', async (_, contract, change) => {
  const place = await visitOf();
  const data = { ...place.visit, ...change } as DataOf<typeof appointmentCancelled>;

  await publishEvent(engagement.bus, contract, { ...about(place, 2), data });
  await engagement.settled();

  expect(await planned(place)).toEqual(['1440 2026-12-03 05:30 CANCELLED', '120 2026-12-04 03:30 CANCELLED']);
  expect(await timers(place)).toBe(0);
});

test('a reminder that could not go out before the visit began is skipped', async () => {
  const place = await visitOf();

  expect(await at('2026-12-04T05:30:00Z')).toEqual([]);

  expect(await planned(place)).toEqual(['1440 2026-12-03 05:30 SKIPPED', '120 2026-12-04 03:30 SKIPPED']);
});

test('nobody is woken for a visit that is far off, and everybody for one that is near', async () => {
  // 8:00 in Tokyo: the day before at 8:00 waits for 9:00; two hours before, at 6:00, does not wait.
  const morning = await visitOf('2026-12-03T23:00:00.000Z');
  expect(await planned(morning)).toEqual(['1440 2026-12-03 00:00 PLANNED', '120 2026-12-03 21:00 PLANNED']);
  // 22:30 in Tokyo: the evening before waits for the morning of the day.
  const night = await visitOf('2026-12-04T13:30:00.000Z');
  expect(await planned(night)).toEqual(['1440 2026-12-04 00:00 PLANNED', '120 2026-12-04 11:30 PLANNED']);
});

test('told again, and told twice, the plan stays the same', async () => {
  const place = await visitOf();
  await at('2026-12-03T05:30:00Z');
  const before = await planned(place);

  await publishEvent(engagement.bus, appointmentRescheduled, {
    ...about(place, 2),
    data: { ...place.visit, previousStartsAt: place.visit.startsAt, reason: null },
  });
  await engagement.settled();

  expect(await planned(place)).toEqual(before);
  expect(before).toEqual(['1440 2026-12-03 05:30 SENT', '120 2026-12-04 03:30 PLANNED']);
});

test('a crash between the reminder and its mark sends one letter', async () => {
  const place = await visitOf();
  await engagement.database.admin.unsafe(`
    create function engagement.crash() returns trigger language plpgsql as $$ begin
      if new.status = 'SENT' then raise exception 'crash'; end if; return new; end $$;
    create trigger crash before update on engagement.reminder for each row execute function engagement.crash();`);
  await engagement.database.setClock('2026-12-03T05:30:00Z');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await planned(place)).toContain('1440 2026-12-03 05:30 PLANNED');
  expect(subjects()).toEqual([]);

  await engagement.database.admin.unsafe('drop trigger crash on engagement.reminder; drop function engagement.crash()');

  expect(await at('2026-12-03T05:30:30Z')).toEqual([reminderMail]);
});

describe('when a business reminds', () => {
  const set = `mutation ($input: SetRemindersInput!) { setReminders(input: $input) {
    __typename ... on InvalidInput { fields { path message } } ... on VersionConflict { currentVersion }
    ... on RemindersSet { reminders { minutesBefore version } } } }`;
  const member = (organizationId: string, permissions: string[], scope?: { businessIds?: string[] }) =>
    engagement.ask({
      bearer: engagement.tokens.bearer({ userId: newId(), organizationId, permissions, ...(scope && { scope }) }),
    });
  const writer = (place: Place) => member(place.id.organization, ['template.write', 'notification.read']);
  const setOn = async (place: Place, input: object, as = writer(place)) => {
    const { data, errors } = await as(set, { input: { businessId: toId('biz', place.id.business), ...input } });
    return errors?.[0]?.extensions?.code ?? data.setReminders;
  };

  test('is a day and two hours before, until it says otherwise', async () => {
    const place = await visitOf();
    const ask = async () => {
      const { data } = await writer(place)(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on Business { rule: reminders { minutesBefore version } } ... on Appointment { reminders { status dueAt sentAt } } } }`,
        {
          of: [
            { __typename: 'Business', id: toId('biz', place.id.business) },
            { __typename: 'Appointment', id: toId('apt', place.id.appointment) },
          ],
        },
      );
      return data._entities;
    };
    expect(await ask()).toEqual([
      { rule: { minutesBefore: [1_440, 120], version: null } },
      {
        reminders: [
          { status: 'PLANNED', dueAt: '2026-12-03T05:30:00.000Z', sentAt: null },
          { status: 'PLANNED', dueAt: '2026-12-04T03:30:00.000Z', sentAt: null },
        ],
      },
    ]);

    expect(await setOn(place, { minutesBefore: [60, 2_880] })).toEqual({
      __typename: 'RemindersSet',
      reminders: { minutesBefore: [2_880, 60], version: 1 },
    });
    await moveTo(place, '2026-12-10T05:30:00.000Z');

    expect((await ask())[0].rule).toEqual({ minutesBefore: [2_880, 60], version: 1 });
    expect(await planned(place)).toEqual([
      '1440 2026-12-03 05:30 CANCELLED',
      '120 2026-12-04 03:30 CANCELLED',
      '2880 2026-12-08 05:30 PLANNED',
      '60 2026-12-10 04:30 PLANNED',
    ]);
  });

  test('is told to members who may read messages there, and to nobody else', async () => {
    const place = await visitOf();
    const other = await visitOf();
    await setOn(place, { minutesBefore: [60] });
    const told = async (as: GraphqlClient) => {
      const { data } = await as(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Business { reminders { minutesBefore } } } }`,
        { of: [{ __typename: 'Business', id: toId('biz', place.id.business) }] },
      );
      return data._entities[0].reminders;
    };
    const reader = (organization: string, businessIds?: string[]) =>
      member(organization, ['notification.read'], businessIds && { businessIds });
    const { organization, business } = place.id;

    expect(await told(reader(organization))).toEqual({ minutesBefore: [60] });
    expect(await told(reader(organization, [business]))).toEqual({ minutesBefore: [60] });
    expect(await told(reader(organization, [other.id.business]))).toBeNull();
    expect(await told(member(organization, []))).toBeNull();
    expect(await told(reader(other.id.organization))).toBeNull();
    expect(await told(engagement.ask())).toBeNull();
  });

  test('can be never', async () => {
    const place = salon(engagement.bus, contactTopicKey, mia);
    await place.describe();
    await engagement.settled();
    expect(await setOn(place, { minutesBefore: [] })).toMatchObject({ reminders: { minutesBefore: [] } });

    await place.confirm();
    await engagement.settled();

    expect(await planned(place)).toEqual([]);
  });

  test('another version is a conflict; a first one needs none; nonsense is said field by field', async () => {
    const place = await visitOf();
    await setOn(place, { minutesBefore: [60] });

    expect(await engagement.unchanged(() => setOn(place, { minutesBefore: [30] }))).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 1,
    });
    expect(await setOn(place, { minutesBefore: [30], version: 1 })).toMatchObject({ reminders: { version: 2 } });
    expect(await engagement.unchanged(() => setOn(place, { minutesBefore: [30, 30], version: 2 }))).toMatchObject({
      fields: [{ path: ['minutesBefore'], message: 'Two reminders are at the same time.' }],
    });
    expect(await engagement.unchanged(() => setOn(place, { minutesBefore: [1], version: 2 }))).toMatchObject({
      fields: [{ path: ['minutesBefore', '0'] }],
    });
  });

  test('is nobody’s to say but the organization’s, within the scope', async () => {
    const place = await visitOf();
    const other = await visitOf();
    const unknown = { __typename: 'InvalidInput', fields: [{ path: ['businessId'], message: expect.any(String) }] };
    const person = engagement.ask({ bearer: engagement.tokens.bearer({ userId: newId() }) });
    const guest = engagement.ask({
      bearer: await engagement.tokens.guest({
        organizationId: place.id.organization,
        appointmentId: place.id.appointment,
        customerId: place.id.customer,
      }),
    });
    const refusals: [unknown, Parameters<typeof setOn>[2]][] = [
      ['UNAUTHENTICATED', engagement.ask()],
      ['UNAUTHENTICATED', guest],
      ['FORBIDDEN', person],
      ['FORBIDDEN', member(place.id.organization, ['notification.read'])],
      ['FORBIDDEN', member(place.id.organization, ['template.write'], { businessIds: [newId()] })],
    ];
    for (const [refusal, as] of refusals) {
      expect(await engagement.unchanged(() => setOn(place, { minutesBefore: [60] }, as))).toEqual(refusal);
    }
    const foreign = await engagement.unchanged(() => setOn(place, { minutesBefore: [60] }, writer(other)));
    expect([unknown, { __typename: 'NotReadyYet' }]).toContainEqual(foreign);
  });
});

test('reminders of visits are found by their index', async () => {
  const place = await visitOf();
  const access = { door: 'member', organizationId: place.id.organization } as const;

  const found = await explainUses(
    engagement.database,
    { slice: 'engagement', access, uses: ['reminder_visit'], small: true },
    (tx) => remindersOfAppointments(tx, [place.id.appointment]),
  );

  expect(found.map(({ minutesBefore }) => minutesBefore)).toEqual([1_440, 120]);
});
