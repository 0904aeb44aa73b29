import { emit, type Tx } from '@openslot/database';
import { newId, type InvalidInput, type Viewer } from '@openslot/service';
import { states } from '../business/announcing.ts';
import type { Business } from '../business/business.ts';
import { changeBusiness, theBusiness } from '../business/changing-business.ts';
import type { Deps } from '../deps.ts';
import { versionConflict, type VersionConflict } from '../outcomes.ts';
import type { DepositTerms, SetDepositRule } from './deposit-rule.ts';
import { insertRule, rulesOfBusinesses, updateRule, type RuleOfBusiness } from './deposit-rule.store.ts';

export type DepositRuleSet = { readonly __typename: 'DepositRuleSet'; readonly businessId: string };

/**
 * Sets a business's default deposit. Without a version it is meant to be the first: saying the same again changes
 * nothing, saying something else than there is, is a conflict.
 */
export function setDepositRule(
  deps: Deps,
  viewer: Viewer,
  input: SetDepositRule,
): Promise<DepositRuleSet | VersionConflict | InvalidInput> {
  return changeBusiness(
    deps,
    viewer,
    theBusiness('policy.write', input.businessId),
    async ({ tx, business, actor, audit }) => {
      const done: DepositRuleSet = { __typename: 'DepositRuleSet', businessId: business.id };
      const terms = { kind: input.kind, percent: input.percent ?? null, amountMinor: input.amount ?? null };
      const before = await defaultRule(tx, business);
      if (before && input.version == null && sameTerms(before, terms)) return done;
      if ((before?.version ?? null) !== (input.version ?? null)) return versionConflict(before?.version ?? 0);

      const { organizationId, published } = business;
      const id = before?.id ?? newId();
      if (before) await updateRule(tx, before, terms, actor);
      else await insertRule(tx, { organizationId, id, businessId: business.id, published, createdBy: actor, ...terms });
      const after = await defaultRule(tx, business);
      if (after) await emit(tx, states.depositRule(after, actor));
      await audit('deposit_rule.set', 'DepositRule', id, before ? ['terms'] : []);
      return done;
    },
  );
}

const sameTerms = (one: DepositTerms, other: DepositTerms) =>
  one.kind === other.kind && one.percent === other.percent && one.amountMinor === other.amountMinor;

async function defaultRule(tx: Tx, business: Business): Promise<RuleOfBusiness | null> {
  const [rule] = await rulesOfBusinesses(tx, [business]);
  return rule ?? null;
}
