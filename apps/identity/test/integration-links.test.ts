import { workerAccess } from '@openslot/database';
import { fromId, newId, toId } from '@openslot/service';
import { eraseCustomers } from '../src/privacy/customer-erasure.ts';
import { meet } from './customers.ts';
import { foundOrganization, hire, signUp, type Organization } from './people.ts';
import { keyOf, passOf } from './keys.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
let kingsway: Organization;
beforeAll(async () => {
  identity = await runIdentity();
  hanami = await foundOrganization(identity, 'Hanami');
  kingsway = await foundOrganization(identity, 'Kingsway');
});
afterAll(() => identity.close());

const linkMutation = /* GraphQL */ `
  mutation ($input: LinkIntegrationInput!) {
    linkIntegration(input: $input) {
      __typename
      ... on IntegrationLinked {
        link {
          id
          system
          externalId
          entityType
          entityId
          metadata {
            key
            value
          }
        }
      }
      ... on LinkTaken {
        link {
          id
        }
      }
      ... on InvalidInput {
        fields {
          path
        }
      }
    }
  }
`;
const unlinkMutation = /* GraphQL */ `
  mutation ($id: ID!) {
    unlinkIntegration(input: { integrationLinkId: $id }) {
      __typename
      ... on IntegrationUnlinked {
        link {
          id
          externalId
        }
      }
    }
  }
`;
const listQuery = /* GraphQL */ `
  query ($system: String, $entityId: ID, $first: Int, $after: String) {
    integrationLinks(system: $system, entityId: $entityId, first: $first, after: $after) {
      edges {
        node {
          system
          externalId
          entityId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const as = ({ owner }: Organization) => identity.ask({ bearer: owner.accessToken });
const aCustomer = () => toId('cus', newId());
const link = (input: object, organization = hanami) =>
  as(organization)(linkMutation, { input: { system: 'CLERK', ...input } });

test('a thing of ours is one thing in another system, and the other way round', async () => {
  const entityId = aCustomer();
  const { data } = await link({ externalId: 'user_1', entityId, metadata: [{ key: 'plan', value: 'gold' }] });
  const { id } = data.linkIntegration.link;

  expect(data.linkIntegration).toEqual({
    __typename: 'IntegrationLinked',
    link: {
      ...{
        id: expect.stringMatching(/^ilk_/),
        system: 'CLERK',
        externalId: 'user_1',
        entityType: 'Customer',
        entityId,
      },
      metadata: [{ key: 'plan', value: 'gold' }],
    },
  });
  const taken = { __typename: 'LinkTaken', link: { id } };
  expect((await identity.unchanged(() => link({ externalId: 'user_2', entityId }))).data.linkIntegration).toEqual(
    taken,
  );
  expect(
    (await identity.unchanged(() => link({ externalId: 'user_1', entityId: aCustomer() }))).data.linkIntegration,
  ).toEqual(taken);
  expect((await link({ externalId: 'user_1', entityId }, kingsway)).data.linkIntegration.__typename).toBe(
    'IntegrationLinked',
  );
  expect((await link({ system: 'GOOGLE', externalId: 'user_1', entityId })).data.linkIntegration.__typename).toBe(
    'IntegrationLinked',
  );
});

test('the same link again changes what is noted with it', async () => {
  const same = { externalId: 'again', entityId: aCustomer() };
  const first = (await link({ ...same, metadata: [{ key: 'plan', value: 'gold' }] })).data.linkIntegration.link;
  const second = (await link({ ...same, metadata: [{ key: 'plan', value: 'silver' }] })).data.linkIntegration.link;

  expect(second).toEqual({ ...first, metadata: [{ key: 'plan', value: 'silver' }] });
});

test('a link is forgotten, and can be made anew; a foreign one is as unknown as none', async () => {
  const { id } = (await link({ externalId: 'short', entityId: aCustomer() })).data.linkIntegration.link;

  for (const [organization, which] of [
    [kingsway, id],
    [hanami, toId('ilk', newId())],
  ] as const) {
    const { data } = await identity.unchanged(() => as(organization)(unlinkMutation, { id: which }));
    expect(data.unlinkIntegration).toEqual({ __typename: 'InvalidInput' });
  }
  expect((await as(hanami)(unlinkMutation, { id })).data.unlinkIntegration).toEqual({
    __typename: 'IntegrationUnlinked',
    link: { id, externalId: 'short' },
  });
  expect((await link({ externalId: 'short', entityId: aCustomer() })).data.linkIntegration.__typename).toBe(
    'IntegrationLinked',
  );
});

test('links are listed by system, page by page, or by thing', async () => {
  const entityId = aCustomer();
  for (const externalId of ['c', 'a', 'b']) await link({ system: 'ALGOLIA', externalId, entityId: aCustomer() });
  await link({ system: 'MAILER', externalId: 'm', entityId });
  await link({ system: 'CRM', externalId: 'x', entityId });
  await link({ system: 'ALGOLIA', externalId: 'other', entityId }, kingsway);

  const first = (await as(hanami)(listQuery, { system: 'ALGOLIA', first: 2 })).data.integrationLinks;
  const rest = (await as(hanami)(listQuery, { system: 'ALGOLIA', first: 2, after: first.pageInfo.endCursor })).data
    .integrationLinks;
  const names = [...first.edges, ...rest.edges].map(({ node }: { node: { externalId: string } }) => node.externalId);
  expect(names).toEqual(['a', 'b', 'c']);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  const ofThing = (await as(hanami)(listQuery, { entityId })).data.integrationLinks.edges;
  expect(ofThing.map(({ node }: { node: { system: string } }) => node.system)).toEqual(['CRM', 'MAILER']);
});

test.each([
  ['neither', {}],
  ['both', { system: 'CRM', entityId: toId('cus', newId()) }],
  ['a system in small letters', { system: 'crm' }],
  ['a thing that cannot be linked', { entityId: toId('hld', newId()) }],
])('asking by %s makes no sense', async (_what, asked) => {
  const { errors } = await as(hanami)(listQuery, asked);

  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
});

test.each([
  ['a system in small letters', { system: 'crm' }, ['system']],
  ['nothing on the other side', { externalId: ' ' }, ['externalId']],
  ['a hold', { entityId: toId('hld', newId()) }, ['entityId']],
  ['no id', { entityId: 'nonsense' }, ['entityId']],
])('%s is not linked', async (_what, wrong, path) => {
  const { data } = await identity.unchanged(() =>
    link({ externalId: 'one', entityId: toId('cus', newId()), ...wrong }),
  );

  expect(data.linkIntegration).toEqual({ __typename: 'InvalidInput', fields: [{ path }] });
});

test('of a customer who is erased no link stays', async () => {
  const [erased, other] = [aCustomer(), aCustomer()];
  await link({ system: 'ERASED', externalId: 'one', entityId: erased });
  await link({ system: 'KEPT', externalId: 'two', entityId: other });
  const organizationId = String(fromId('org', hanami.id));

  await identity.deps.database.transaction(workerAccess(organizationId), (tx) =>
    eraseCustomers(tx, { organizationId, customerIds: [String(fromId('cus', erased))], reviewTexts: false }),
  );
  const systems = await identity.database.admin`
    select system from identity.integration_link where system in ('ERASED', 'KEPT') and organization_id = ${organizationId}`;
  expect(systems).toEqual([{ system: 'KEPT' }]);
});

test('integration.manage for the whole organization is what it takes, of people and machines', async () => {
  const manager = await hire(identity, hanami, 'Manager', 'MANAGER');
  const customer = await signUp(identity, 'Customer');
  await meet(identity, hanami.id, customer);
  const input = { system: 'CRM', externalId: 'mine', entityId: aCustomer() };
  const code = async (bearer?: string) => {
    const { errors } = await identity.unchanged(() =>
      identity.ask(bearer === undefined ? {} : { bearer })(linkMutation, { input }),
    );
    return errors?.map(({ extensions }) => extensions?.code);
  };

  expect(await code()).toEqual(['UNAUTHENTICATED']);
  expect(await code(customer.accessToken)).toEqual(['FORBIDDEN']);
  expect(await code(manager.accessToken)).toEqual(['FORBIDDEN']);
  const { id, secret } = await keyOf(identity, hanami, { permissions: ['integration.manage'] });
  const client = identity.ask({ bearer: await passOf(identity, secret) });
  const { data } = await client(linkMutation, { input });
  expect(data.linkIntegration.__typename).toBe('IntegrationLinked');
  await identity.settled();
  const entries = await identity.database.admin`
    select actor_kind, actor_id, door from identity.audit_entry
     where action = 'integration_link.created' and entity_id = ${fromId('ilk', data.linkIntegration.link.id)}`;
  expect(entries).toEqual([{ actor_kind: 'API_KEY', actor_id: fromId('key', id), door: 'member' }]);
});
