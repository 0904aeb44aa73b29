import type { Viewer } from '@openslot/service';
import type { Deps } from './deps.ts';
import { notificationLoaders, type NotificationLoaders } from './notification/notification.loaders.ts';

/** Who asks, and what that viewer may load, batched: one for each request. */
export interface Context {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly loaders: NotificationLoaders;
}

export const createContext = (deps: Deps, viewer: Viewer): Context => ({
  deps,
  viewer,
  loaders: notificationLoaders(deps, viewer),
});
