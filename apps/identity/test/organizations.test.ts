import { openContact } from '@openslot/database';
import { fromId } from '@openslot/service';
import { foundOrganization, signUp, type Person } from './people.ts';
import { contactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let person: Person;
beforeAll(async () => {
  identity = await runIdentity();
  person = await signUp(identity, 'Yuki');
});
afterAll(() => identity.close());

const createOrganization = /* GraphQL */ `
  mutation ($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      __typename
      ... on OrganizationCreated {
        organization {
          id
          name
        }
        membership {
          id
          role
          status
          name
          email
          scope {
            businesses {
              id
            }
          }
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`;

const hanami = {
  name: ' 花見サロングループ ',
  kind: 'ENTERPRISE',
  country: 'JP',
  defaultCurrency: 'JPY',
  defaultLocale: 'ja',
};

test('whoever founds an organization owns it', async () => {
  const { data } = await identity.ask({ bearer: person.accessToken })(createOrganization, { input: hanami });

  expect(data.createOrganization).toEqual({
    __typename: 'OrganizationCreated',
    organization: { id: expect.stringMatching(/^org_/), name: '花見サロングループ' },
    membership: {
      id: expect.stringMatching(/^mem_/),
      role: 'OWNER',
      status: 'ACTIVE',
      name: 'Yuki',
      email: 'yuki@example.com',
      scope: null,
    },
  });
});

test('the other slices hear of the organization, its first member, and how to reach that person', async () => {
  const { id, owner } = await foundOrganization(identity, 'Told');
  await identity.settled();

  const organization = fromId('org', id);
  const states = await identity.database.admin<{ topic: string; payload: Record<string, unknown> }[]>`
    select topic, payload from bus.state_log where organization_id = ${organization} order by topic`;
  const events = await identity.database.admin<{ type: string }[]>`
    select type from bus.event_log where organization_id = ${organization} order by type`;
  expect(states.map(({ topic }) => topic)).toEqual([
    'identity.customer-contact.state',
    'identity.member.state',
    'identity.organization.state',
  ]);
  const [contact, member, told] = states.map(({ payload }) => payload);
  expect(openContact(contactTopicKey, String(contact?.['sealed']))).toEqual({
    name: 'Owner of Told',
    email: owner.email,
    phone: null,
    locale: 'ja',
  });
  expect(member).toEqual({
    userId: fromId('usr', owner.userId),
    status: 'ACTIVE',
    roles: [{ base: 'OWNER', scopeKind: 'ORGANIZATION', scopeId: null }],
  });
  expect(told).toEqual({
    name: 'Told',
    status: 'ACTIVE',
    mode: 'LIVE',
    kind: 'INDEPENDENT',
    country: 'JP',
    defaultCurrency: 'JPY',
    defaultLocale: 'en',
  });
  expect(events.map(({ type }) => type)).toEqual([
    'identity.audit.recorded.v1',
    'identity.audit.recorded.v1',
    'identity.member.joined.v1',
    'identity.organization.created.v1',
  ]);
});

test.each([
  ['a name of blanks', { name: '   ' }, 'name', 'This is too short; at least 1.'],
  ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name', 'This is too long; at most 200.'],
  ['a name with a zero byte', { name: 'Hanami\0' }, 'name', 'This cannot be used.'],
  ['a country that does not exist', { country: 'XX' }, 'country', 'There is no such country.'],
  ['a country in small letters', { country: 'jp' }, 'country', 'There is no such country.'],
  ['a currency that does not exist', { defaultCurrency: 'YEN' }, 'defaultCurrency', 'There is no such currency.'],
  ['a language in words', { defaultLocale: 'Japanese' }, 'defaultLocale', 'This cannot be used.'],
])('%s is refused at its field', async (_name, wrong, field, message) => {
  const { data } = await identity.unchanged(() =>
    identity.ask({ bearer: person.accessToken })(createOrganization, { input: { ...hanami, ...wrong } }),
  );

  expect(data.createOrganization).toEqual({ __typename: 'InvalidInput', fields: [{ path: [field], message }] });
});

test('who is not signed in founds nothing', async () => {
  const { errors } = await identity.unchanged(() => identity.ask()(createOrganization, { input: hanami }));

  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
});
