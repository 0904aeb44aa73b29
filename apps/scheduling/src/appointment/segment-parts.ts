import { toId } from '@openslot/service';
import type { ChosenAddOn } from '../availability/availability.ts';
import type { UsedResource } from '../availability/engine.ts';

/** What a segment takes besides the one who leads it: a helper, or a thing. */
export const resourceOf = ({ resourceId, unit, kind }: Pick<UsedResource, 'resourceId' | 'unit' | 'kind'>) => ({
  resource: kind === 'STAFF' ? null : { id: toId('res', resourceId) },
  staffMember: kind === 'STAFF' ? { id: toId('stf', resourceId) } : null,
  unit,
});

export const addOnOf = ({ addOnId, quantity, minutes, priceMinor }: ChosenAddOn, currency: string) => ({
  addOn: { id: toId('add', addOnId) },
  ...{ quantity, minutes },
  price: { amountMinor: priceMinor, currency },
});
