import { emit, type Tx } from '@openslot/database';
import { invalidInput, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { states } from '../business/announcing.ts';
import type { Business } from '../business/business.ts';
import { changeBusiness, theBusiness, type Work } from '../business/changing-business.ts';
import type { Deps } from '../deps.ts';
import { versionConflict, type VersionConflict } from '../outcomes.ts';
import { writeTexts } from '../translation/translation.store.ts';
import {
  cheaperStep,
  sameTerms,
  termsOf,
  type PolicyTerms,
  type SetCancellationPolicy,
} from './cancellation-policy.ts';
import {
  insertPolicy,
  policiesOfBusinesses,
  updatePolicy,
  type PolicyOfBusiness,
} from './cancellation-policy.store.ts';

export type CancellationPolicySet = { readonly __typename: 'CancellationPolicySet'; readonly businessId: string };

/**
 * Sets a business's default policy. Without a version it is meant to be the first: saying the same again changes
 * nothing, saying something else than there is, is a conflict.
 */
export function setCancellationPolicy(
  deps: Deps,
  viewer: Viewer,
  input: SetCancellationPolicy,
): Promise<CancellationPolicySet | VersionConflict | InvalidInput> {
  return changeBusiness(deps, viewer, theBusiness('policy.write', input.businessId), async (work) => {
    const { tx, business, actor, audit } = work;
    const done: CancellationPolicySet = { __typename: 'CancellationPolicySet', businessId: business.id };
    const terms = termsOf(input);
    if (Object.keys(terms.text).length > 0 && terms.text[business.defaultLocale] === undefined)
      return invalidInput({ path: ['text'], problem: 'own_language_missing' });
    if (cheaperStep(terms.steps)) return invalidInput({ path: ['steps'], problem: 'shorter_is_cheaper' });
    const before = await defaultPolicy(tx, business);
    if (before && input.version == null && sameTerms(before, terms)) return done;
    if ((before?.version ?? null) !== (input.version ?? null)) return versionConflict(before?.version ?? 0);

    const id = await writePolicy(work, before, terms);
    const after = await defaultPolicy(tx, business);
    if (after) await emit(tx, states.policy(after, actor));
    await audit('policy.set', 'CancellationPolicy', id, before ? ['terms'] : []);
    return done;
  });
}

async function writePolicy(
  { tx, business, actor }: Work,
  before: PolicyOfBusiness | null,
  terms: PolicyTerms,
): Promise<string> {
  const { organizationId, published } = business;
  const id = before?.id ?? newId();
  if (before) await updatePolicy(tx, before, terms, published, actor);
  else await insertPolicy(tx, { organizationId, id, businessId: business.id, published, createdBy: actor }, terms);
  const owner = {
    organizationId,
    businessId: business.id,
    entity: 'CANCELLATION_POLICY',
    entityId: id,
    published,
  } as const;
  await writeTexts(tx, owner, 'text', terms.text);
  return id;
}

async function defaultPolicy(tx: Tx, business: Business): Promise<PolicyOfBusiness | null> {
  const [policy] = await policiesOfBusinesses(tx, [business]);
  return policy ?? null;
}
