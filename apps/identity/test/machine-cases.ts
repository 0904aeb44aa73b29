import { newId, toId } from '@openslot/service';
import { keyOf } from './keys.ts';
import type { Organization } from './people.ts';
import type { RunningIdentity } from './running.ts';

const kinds = ['nobody', 'customer', 'stranger', 'staff', 'manager', 'owner'] as const;
type Answers = Record<(typeof kinds)[number], string>;

/** What is done about machines: their keys, links to other systems, and flags. The stranger owns another organization. */
export function machineCases(identity: () => RunningIdentity, organization: () => Organization) {
  const owners = (owner: string, stranger: string): Answers => ({
    ...{ nobody: 'UNAUTHENTICATED', customer: 'FORBIDDEN', staff: 'FORBIDDEN', manager: 'FORBIDDEN' },
    ...{ owner, stranger },
  });
  const one = (mutation: string, type: string, answers: Answers, input: () => object | Promise<object>) => ({
    ...{ mutation, document: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, input },
    ...{ answers, refusals: ['InvalidInput'] },
  });
  const key = async () => ({ apiKeyId: (await keyOf(identity(), organization())).id });
  const thing = () => ({ system: 'CRM', externalId: newId(), entityId: toId('cus', newId()) });
  const link = async () => {
    const document = `mutation ($input: LinkIntegrationInput!) { linkIntegration(input: $input) {
      ... on IntegrationLinked { link { id } } } }`;
    const asOwner = identity().ask({ bearer: organization().owner.accessToken });
    const { data } = await asOwner(document, { input: thing() });
    return { integrationLinkId: data.linkIntegration.link.id };
  };

  return [
    one('createApiKey', 'CreateApiKeyInput', owners('ApiKeyCreated', 'ApiKeyCreated'), () => ({
      ...{ name: 'Till', permissions: ['appointment.read'] },
    })),
    one('rotateApiKey', 'RotateApiKeyInput', owners('ApiKeyRotated', 'InvalidInput'), key),
    one('revokeApiKey', 'RevokeApiKeyInput', owners('ApiKeyRevoked', 'InvalidInput'), key),
    one('linkIntegration', 'LinkIntegrationInput', owners('IntegrationLinked', 'IntegrationLinked'), thing),
    one('unlinkIntegration', 'UnlinkIntegrationInput', owners('IntegrationUnlinked', 'InvalidInput'), link),
    one('setFeatureFlag', 'SetFeatureFlagInput', owners('FORBIDDEN', 'FORBIDDEN'), () => ({
      ...{ name: 'new_calendar', isEnabled: true, owner: 'Desk team', reviewBy: '2027-01-31' },
    })),
  ];
}
