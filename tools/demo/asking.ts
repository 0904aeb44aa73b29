import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './api.ts';
import type { Organization } from './organization.ts';

/** Scheduling hears of a business's settings by event: long enough even where much is under way. */
const hearsWithinMs = 2_000;

/** Lets a business be asked before each booking while something is done, and then as before. */
export async function whileAsked(
  { owner, businesses: [business] }: Organization,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  if (!business) return;
  await setApproval(owner, business.plan.slug, 'ALWAYS');
  try {
    await pause(hearsWithinMs, undefined, { signal });
    await work();
  } finally {
    await setApproval(owner, business.plan.slug, 'NONE');
  }
}

async function setApproval(owner: Api, slug: string, approval: 'ALWAYS' | 'NONE'): Promise<void> {
  const { business } = await owner.ask<{ business: { id: string; version: number } }>(
    'query ($slug: String!) { business(slug: $slug) { id version } }',
    { slug },
  );
  await owner.change(
    'changeBusinessSettings',
    { businessId: business.id, version: business.version, settings: { approval } },
    'BusinessChanged { business { id } }',
  );
}
