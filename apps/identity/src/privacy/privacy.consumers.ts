import { defineConsumer, on, type Consumer } from '@openslot/database';
import { askedSlices, privacyPartState, privacyRequested } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { doOwnPart, takePart } from './privacy.process.ts';

/** Fulfils what people ask about their data: the own part, and what the other slices did of theirs. */
export const privacyConsumer = (deps: Deps): Consumer =>
  defineConsumer({
    name: 'privacy',
    handlers: [
      on(privacyRequested, (tx, event) => doOwnPart(deps, tx, event)),
      ...askedSlices.map((slice) => on(privacyPartState(slice), (tx, event) => takePart(deps, tx, slice, event))),
    ],
  });
