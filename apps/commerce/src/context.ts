import type { Viewer } from '@openslot/service';
import { appointmentLoaders } from './appointment/appointment.loaders.ts';
import type { Deps } from './deps.ts';
import { feeLoaders } from './fee/fee.loaders.ts';
import { paymentLoaders } from './payment/payment.loaders.ts';

/** Who asks, and what that viewer may load, batched: one for each request. */
export interface Context {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (deps: Deps, viewer: Viewer): Context => ({
  deps,
  viewer,
  loaders: createLoaders(deps, viewer),
});

const createLoaders = ({ database }: Deps, viewer: Viewer) => ({
  ...paymentLoaders(database, viewer),
  ...appointmentLoaders(database, viewer),
  ...feeLoaders(database, viewer),
});
