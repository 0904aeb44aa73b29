import type { RunningIdentity } from './running.ts';
import type { Organization } from './people.ts';
import { testGatewaySecret } from '@openslot/testing';

export const createApiKeyMutation = /* GraphQL */ `
  mutation ($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on ApiKeyCreated {
        secret
        apiKey {
          id
          name
          prefix
          permissions
          scope {
            businesses {
              id
            }
            locations {
              id
            }
          }
          mode
          quotaPerMinute
          status
          expiresAt
          lastUsedAt
          replacesId
          version
        }
      }
      ... on Problem {
        message
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

export interface Key {
  readonly id: string;
  readonly secret: string;
}

/** A key of the organization, made by its owner. */
export async function keyOf(
  identity: RunningIdentity,
  { owner }: Organization,
  input: Record<string, unknown> = {},
): Promise<Key> {
  const { data } = await identity.ask({ bearer: owner.accessToken })(createApiKeyMutation, {
    input: { name: 'Till', permissions: ['appointment.read'], ...input },
  });
  const { secret, apiKey } = data.createApiKey;
  return { id: apiKey.id, secret };
}

/** As the gateway has a key exchanged. */
export async function exchange(
  identity: RunningIdentity,
  token: string,
  { address = 'somewhere', secret = testGatewaySecret } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${identity.origin}/api-key-pass`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-openslot-gateway': secret,
      'x-openslot-address': address,
    },
    body: JSON.stringify({ token }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** The access token that a key is exchanged for. */
export async function passOf(identity: RunningIdentity, token: string): Promise<string> {
  const { status, body } = await exchange(identity, token);
  if (status !== 200) throw new Error(`the key is answered with ${status}`);
  return String(body['pass']);
}
