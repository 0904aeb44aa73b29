import type { Tx } from '@openslot/database';
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { businesses } from '../business/business.tables.ts';
import { keyTable, type Key } from '../slice.tables.ts';
import { textsOf } from '../translation/translation.store.ts';
import type { CancellationPolicy, PolicyStep, PolicyTerms } from './cancellation-policy.ts';
import { cancellationPolicies, policySteps } from './cancellation-policy.tables.ts';

/** A policy as its business's page shows it. */
export interface PolicyOfBusiness extends CancellationPolicy {
  readonly currency: string;
  readonly defaultLocale: string;
}

const steps: SQL<PolicyStep[]> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('noticeMinutes', s.notice_min, 'percent', s.percent, 'amountMinor', s.amount_minor)
                            order by s.notice_min desc), '[]')
    from catalog.policy_step s
   where s.organization_id = catalog.cancellation_policy.organization_id and s.policy_id = catalog.cancellation_policy.id)`;

const columns = {
  organizationId: cancellationPolicies.organizationId,
  id: cancellationPolicies.id,
  businessId: cancellationPolicies.businessId,
  isDefault: cancellationPolicies.isDefault,
  text: textsOf('CANCELLATION_POLICY', 'cancellation_policy', 'text'),
  cancelCutoffMinutes: cancellationPolicies.cancelCutoffMinutes,
  rescheduleCutoffMinutes: cancellationPolicies.rescheduleCutoffMinutes,
  steps,
  noShowPercent: cancellationPolicies.noShowPercent,
  noShowMinor: cancellationPolicies.noShowMinor,
  version: cancellationPolicies.version,
  deletedAt: cancellationPolicies.deletedAt,
  currency: businesses.currency,
  defaultLocale: businesses.defaultLocale,
};

/** The default policies of these businesses, with their steps, in one statement. */
export async function policiesOfBusinesses(tx: Tx, keys: readonly Key[]): Promise<PolicyOfBusiness[]> {
  const rows = await tx
    .select(columns)
    .from(cancellationPolicies)
    .innerJoin(
      businesses,
      and(
        eq(businesses.organizationId, cancellationPolicies.organizationId),
        eq(businesses.id, cancellationPolicies.businessId),
      ),
    )
    .innerJoin(
      keyTable(keys),
      and(
        eq(cancellationPolicies.organizationId, sql`key.organization_id`),
        eq(cancellationPolicies.businessId, sql`key.id`),
      ),
    )
    .where(and(eq(cancellationPolicies.isDefault, true), isNull(cancellationPolicies.deletedAt)));
  return rows.map(({ noShowPercent: percent, noShowMinor: amountMinor, ...row }) => ({
    ...row,
    noShow: percent === null && amountMinor === null ? null : { percent, amountMinor },
  }));
}

const valuesOf = (terms: PolicyTerms) => ({
  cancelCutoffMinutes: terms.cancelCutoffMinutes,
  rescheduleCutoffMinutes: terms.rescheduleCutoffMinutes,
  noShowPercent: terms.noShow?.percent ?? null,
  noShowMinor: terms.noShow?.amountMinor ?? null,
});

export interface NewPolicy extends Key {
  readonly businessId: string;
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertPolicy(tx: Tx, policy: NewPolicy, terms: PolicyTerms): Promise<void> {
  await tx.insert(cancellationPolicies).values({ ...policy, ...valuesOf(terms), updatedBy: policy.createdBy });
  await writeSteps(tx, policy, policy.published, terms.steps);
}

/** Replaces a policy's terms, under its business's lock. */
export async function updatePolicy(
  tx: Tx,
  policy: CancellationPolicy,
  terms: PolicyTerms,
  published: boolean,
  actor: string,
): Promise<void> {
  await tx
    .update(cancellationPolicies)
    .set({
      ...valuesOf(terms),
      version: sql`${cancellationPolicies.version} + 1`,
      updatedAt: sql`clock.now()`,
      updatedBy: actor,
    })
    .where(
      and(
        eq(cancellationPolicies.organizationId, policy.organizationId),
        eq(cancellationPolicies.id, policy.id),
        eq(cancellationPolicies.version, policy.version),
      ),
    );
  await tx
    .delete(policySteps)
    .where(and(eq(policySteps.organizationId, policy.organizationId), eq(policySteps.policyId, policy.id)));
  await writeSteps(tx, policy, published, terms.steps);
}

async function writeSteps(tx: Tx, policy: Key, published: boolean, terms: readonly PolicyStep[]): Promise<void> {
  const rows = terms.map((step) => ({
    ...step,
    organizationId: policy.organizationId,
    policyId: policy.id,
    published,
  }));
  if (rows.length > 0) await tx.insert(policySteps).values(rows);
}
