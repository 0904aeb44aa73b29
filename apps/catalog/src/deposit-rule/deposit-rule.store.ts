import type { Tx } from '@openslot/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { businesses } from '../business/business.tables.ts';
import { keyTable, type Key } from '../slice.tables.ts';
import type { DepositRule, DepositTerms } from './deposit-rule.ts';
import { depositRules } from './deposit-rule.tables.ts';

/** A deposit rule as its business's page shows it. */
export interface RuleOfBusiness extends DepositRule {
  readonly currency: string;
}

const columns = {
  organizationId: depositRules.organizationId,
  id: depositRules.id,
  businessId: depositRules.businessId,
  isDefault: depositRules.isDefault,
  kind: depositRules.kind,
  percent: depositRules.percent,
  amountMinor: depositRules.amountMinor,
  version: depositRules.version,
  deletedAt: depositRules.deletedAt,
  currency: businesses.currency,
};

/** The default rules of these businesses. */
export const rulesOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<RuleOfBusiness[]> =>
  tx
    .select(columns)
    .from(depositRules)
    .innerJoin(
      businesses,
      and(eq(businesses.organizationId, depositRules.organizationId), eq(businesses.id, depositRules.businessId)),
    )
    .innerJoin(
      keyTable(keys),
      and(eq(depositRules.organizationId, sql`key.organization_id`), eq(depositRules.businessId, sql`key.id`)),
    )
    .where(and(eq(depositRules.isDefault, true), isNull(depositRules.deletedAt)));

export interface NewRule extends Key, DepositTerms {
  readonly businessId: string;
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertRule(tx: Tx, rule: NewRule): Promise<void> {
  await tx.insert(depositRules).values({ ...rule, updatedBy: rule.createdBy });
}

/** Replaces a rule's terms, under its business's lock. */
export async function updateRule(tx: Tx, rule: DepositRule, terms: DepositTerms, actor: string): Promise<void> {
  await tx
    .update(depositRules)
    .set({ ...terms, version: sql`${depositRules.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: actor })
    .where(
      and(
        eq(depositRules.organizationId, rule.organizationId),
        eq(depositRules.id, rule.id),
        eq(depositRules.version, rule.version),
      ),
    );
}
