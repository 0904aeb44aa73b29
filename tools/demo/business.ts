import type { Menu } from './menu.ts';
import type { BusinessPlan } from './plan.ts';

/** One of the demo data, as it was planned, with the ids that it was given. */
export interface Business {
  readonly id: string;
  readonly plan: BusinessPlan;
  readonly locationIds: ReadonlyMap<string, string>;
  readonly staffIds: ReadonlyMap<string, string>;
  readonly menu: Menu;
}
