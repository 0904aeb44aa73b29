import type { Api } from './api.ts';
import type { Business } from './business.ts';
import type { LoyaltyPlan } from './plan.ts';

interface Program {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** Lets the customers of a business earn points from now on, where that is planned and not the case already. */
export async function startLoyalty(owner: Api, { id, plan }: Business): Promise<void> {
  if (!plan.loyalty) return;
  const program = (await programOf(owner, plan.slug)) ?? (await draft(owner, id, plan.loyalty));
  if (program.status !== 'DRAFT') return;
  await owner.change(
    'startLoyaltyProgram',
    { programId: program.id, version: program.version },
    'LoyaltyProgramChanged { program { id } }',
  );
}

async function programOf(owner: Api, slug: string): Promise<Program | null> {
  const { business } = await owner.ask<{ business: { loyaltyProgram: Program | null } }>(
    'query ($slug: String!) { business(slug: $slug) { loyaltyProgram { id status version } } }',
    { slug },
  );
  return business.loyaltyProgram;
}

async function draft(owner: Api, businessId: string, plan: LoyaltyPlan): Promise<Program> {
  const { program } = await owner.change<{ program: Program }>(
    'setLoyaltyProgram',
    { businessId, ...plan },
    'LoyaltyProgramSet { program { id status version } }',
  );
  return program;
}
