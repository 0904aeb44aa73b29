import { fromId } from '@openslot/service';
import { shareOf } from '../src/feature-flag/feature-flag.ts';
import { foundOrganization, signUp, type Organization, type Person } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let admin: Person;
let support: Person;
let hanami: Organization;
let kingsway: Organization;
beforeAll(async () => {
  identity = await runIdentity();
  admin = await appoint('Admin', 'PLATFORM_ADMIN');
  support = await appoint('Support', 'PLATFORM_SUPPORT');
  hanami = await foundOrganization(identity, 'Hanami');
  kingsway = await foundOrganization(identity, 'Kingsway');
});
afterAll(() => identity.close());

async function appoint(name: string, role: 'PLATFORM_ADMIN' | 'PLATFORM_SUPPORT'): Promise<Person> {
  const person = await signUp(identity, name);
  await identity.database.admin`
    insert into identity.platform_grant (user_id, role) values (${fromId('usr', person.userId)}, ${role})`;
  return person;
}

const setMutation = /* GraphQL */ `
  mutation ($input: SetFeatureFlagInput!) {
    setFeatureFlag(input: $input) {
      __typename
      ... on FeatureFlagSet {
        flag {
          name
          isOn
          rules {
            isEnabled
            percent
            onFor {
              name
            }
            offFor {
              name
            }
            owner
            reviewBy
            version
          }
        }
      }
      ... on VersionConflict {
        currentVersion
      }
      ... on InvalidInput {
        fields {
          path
        }
      }
    }
  }
`;
const wish = (name: string, changes: object = {}) => ({
  ...{ name, isEnabled: true, percent: 0, onFor: [], offFor: [], owner: 'Desk team', reviewBy: '2027-01-31' },
  ...changes,
});
const set = (input: object, { accessToken }: Person = admin) =>
  identity.ask({ bearer: accessToken })(setMutation, { input });
const flagsOf = async (bearer?: string): Promise<string[]> => {
  const { data } = await identity.ask(bearer === undefined ? {} : { bearer })(
    '{ featureFlags { name isOn rules { percent } } }',
  );
  return data.featureFlags.map(({ name }: { name: string }) => name);
};

test('an administrator switches a flag on for some, and everybody may know for whom it is on', async () => {
  const { data } = await set(wish('new_calendar', { onFor: [hanami.id] }));

  expect(data.setFeatureFlag).toEqual({
    __typename: 'FeatureFlagSet',
    flag: {
      name: 'new_calendar',
      isOn: false,
      rules: {
        ...{ isEnabled: true, percent: 0, onFor: [{ name: 'Hanami' }], offFor: [] },
        ...{ owner: 'Desk team', reviewBy: '2027-01-31', version: 1 },
      },
    },
  });
  expect(await flagsOf(hanami.owner.accessToken)).toContain('new_calendar');
  expect(await flagsOf(kingsway.owner.accessToken)).not.toContain('new_calendar');
  expect(await flagsOf()).not.toContain('new_calendar');
});

test('a share of the organizations has it, by their hash', async () => {
  const share = shareOf('half_way', String(fromId('org', hanami.id)));
  await set(wish('half_way', { percent: share }));
  expect(await flagsOf(hanami.owner.accessToken)).not.toContain('half_way');

  await set(wish('half_way', { percent: share + 1, version: 1 }));
  expect(await flagsOf(hanami.owner.accessToken)).toContain('half_way');
});

test('what is on for all is on for nobody in particular, too; rules are for the platform’s people', async () => {
  await set(wish('for_all', { percent: 100 }));

  expect(await flagsOf()).toContain('for_all');
  const query = '{ featureFlags { name rules { percent } } }';
  const asAnybody = await identity.ask()(query);
  expect(asAnybody.data.featureFlags).toEqual([{ name: 'for_all', rules: null }]);
  const asSupport = await identity.ask({ bearer: support.accessToken })(query);
  expect(asSupport.data.featureFlags).toContainEqual({ name: 'new_calendar', rules: { percent: 0 } });
});

test('two who change a flag do so in turn', async () => {
  await set(wish('in_turn'));

  expect((await identity.unchanged(() => set(wish('in_turn')))).data.setFeatureFlag).toEqual({
    __typename: 'VersionConflict',
    currentVersion: 1,
  });
  expect((await identity.unchanged(() => set(wish('in_turn', { version: 2 })))).data.setFeatureFlag.__typename).toBe(
    'VersionConflict',
  );
  expect((await set(wish('in_turn', { version: 1, isEnabled: false }))).data.setFeatureFlag.flag.rules.version).toBe(2);
});

test.each([
  ['a name in capitals', wish('Loud'), ['name']],
  ['more than everybody', wish('too_much', { percent: 101 }), ['percent']],
  ['a flag that is not there', wish('nowhere', { version: 1 }), ['name']],
  ['the id of something else', wish('wrong', { onFor: ['usr_01hwx2pk2xfsqrn6rc3mq3yjjv'] }), ['onFor', '0']],
])('%s is refused', async (_what, input, path) => {
  const { data } = await identity.unchanged(() => set(input));

  expect(data.setFeatureFlag).toEqual({ __typename: 'InvalidInput', fields: [{ path }] });
});

test('an organization cannot be in both lists', async () => {
  const { data } = await identity.unchanged(() => set(wish('both', { onFor: [hanami.id], offFor: [hanami.id] })));

  expect(data.setFeatureFlag).toEqual({ __typename: 'InvalidInput', fields: [{ path: ['offFor'] }] });
});

test('nobody else sets a flag', async () => {
  const refused = async (bearer?: string) => {
    const { errors } = await identity.unchanged(() =>
      identity.ask(bearer === undefined ? {} : { bearer })(setMutation, { input: wish('mine') }),
    );
    return errors?.map(({ extensions }) => extensions?.code);
  };

  expect(await refused()).toEqual(['UNAUTHENTICATED']);
  expect(await refused(hanami.owner.accessToken)).toEqual(['FORBIDDEN']);
  expect(await refused(support.accessToken)).toEqual(['FORBIDDEN']);
});

test('a change is told and audited', async () => {
  await set(wish('told', { percent: 5 }));
  await set(wish('told', { percent: 10, version: 1 }));
  await identity.settled();

  const { admin: sql } = identity.database;
  const events = await sql`
    select type, payload from bus.event_log where type = 'identity.flag.changed.v1' and payload ->> 'name' = 'told' order by position`;
  expect(events).toHaveLength(2);
  const [state] = await sql`select payload from bus.state_log where payload ->> 'name' = 'told'`;
  expect(state?.['payload']).toEqual({ name: 'told', isEnabled: true, percent: 10, onFor: [], offFor: [] });
  const entries = await sql`
    select action, actor_id, door, changed from identity.audit_entry
     where entity = 'FeatureFlag' and entity_id = (select id from identity.feature_flag where name = 'told') order by at, id`;
  const actor = { actor_id: fromId('usr', admin.userId), door: 'platform' };
  expect(entries).toEqual([
    { action: 'flag.created', ...actor, changed: [] },
    { action: 'flag.changed', ...actor, changed: ['percent'] },
  ]);
});
