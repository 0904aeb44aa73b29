import type { Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import { hasOpenAccess } from '../guest/guest-access.store.ts';

/** A pass lives on for some minutes: whether its token still opens the visit is asked again when something changes. */
export const isShutOut = async (tx: Tx, { person, guest }: Viewer): Promise<boolean> =>
  !person && guest !== null && !(await hasOpenAccess(tx, guest));
