import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { DemoKey } from '../system/demo.ts';
import { inParallel } from './in-parallel.ts';
import type { Organization } from './organization.ts';

const name = 'Demo of a partner';
/** What a partner's machine does: it looks, and it books for whoever asks it to. */
const permissions = ['appointment.read', 'appointment.write', 'customer.read', 'customer.write'];

/**
 * A key of each organization, made as any other. Its secret is replaced by one that everybody can work out, so that it is
 * the same after every start: only an operator can do that, in the database, and only here is it done.
 */
export async function makeKeys(organizations: readonly Organization[], adminUrl: string): Promise<DemoKey[]> {
  await inParallel(organizations, makeKey, 2);
  const operator = postgres(adminUrl, { max: 1 });
  try {
    const keys = organizations.map(({ plan }) => ({ organization: plan.name, secret: secretOf(plan.name) }));
    for (const { organization, secret } of keys) {
      await operator`
        update identity.api_key k set key_hash = ${createHash('sha256').update(secret).digest()}, prefix = ${secret.slice(0, 17)}
          from identity.organization o
         where o.name = ${organization} and k.organization_id = o.id and k.name = ${name} and k.revoked_at is null`;
    }
    return keys;
  } finally {
    await operator.end();
  }
}

async function makeKey({ owner }: Organization): Promise<void> {
  const { apiKeys } = await owner.ask<{ apiKeys: { edges: { node: { name: string } }[] } }>(
    'query { apiKeys(first: 100) { edges { node { name } } } }',
  );
  if (apiKeys.edges.some(({ node }) => node.name === name)) return;
  await owner.change('createApiKey', { name, permissions }, 'ApiKeyCreated { apiKey { id } }');
}

const secretOf = (organization: string): string =>
  `osk_live_${createHash('sha256').update(`openslot-demo ${organization}`).digest('base64url')}`;
