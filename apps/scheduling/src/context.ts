import type { Viewer } from '@openslot/service';
import { locationLoader, resourceLoader } from './catalog/catalog.loaders.ts';
import type { Deps } from './deps.ts';
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
});
