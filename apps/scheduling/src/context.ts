import type { Viewer } from '@openslot/service';
import { locationLoader, resourceLoader } from './catalog/catalog.loaders.ts';
import { appointmentLoader, segmentsLoader } from './appointment/appointment.loaders.ts';
import type { Deps } from './deps.ts';
import { holdLoader } from './hold/hold.loaders.ts';
import { openingHoursLoader, workingHoursLoader } from './hours/hours.loaders.ts';

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

const createLoaders = (deps: Deps, viewer: Viewer) => ({
  location: locationLoader(deps, viewer),
  resource: resourceLoader(deps, viewer),
  openingHours: openingHoursLoader(deps, viewer),
  workingHours: workingHoursLoader(deps, viewer),
  hold: holdLoader(deps, viewer),
  appointment: appointmentLoader(deps, viewer),
  segments: segmentsLoader(deps, viewer),
});
