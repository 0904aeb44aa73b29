import type { Logger } from '@openslot/service';
import type { Caller } from './caller.ts';

/** Who asks, for the length of one request. */
export interface Context {
  readonly caller: Caller;
  readonly log: Logger;
}
