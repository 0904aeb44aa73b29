import type { IdPrefix } from '@openslot/service';

/** Systems in which one door stands open, and the kind of ids by which that is noticed. */
interface Twin {
  readonly what: string;
  readonly kind: IdPrefix;
  readonly widen: string;
  readonly narrow: string;
}

export const widened: readonly Twin[] = [
  {
    what: 'the read policy of locations says yes to everything',
    kind: 'loc',
    widen: 'alter policy read on catalog.location using (true)',
    narrow: `alter policy read on catalog.location using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) or published
      then true else false end)`,
  },
  {
    what: 'resources have no row-level security',
    kind: 'res',
    widen: 'alter table catalog.resource disable row level security',
    narrow: 'alter table catalog.resource enable row level security',
  },
];
