import type { TimersOptions } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { doAccount } from './account.process.ts';
import { accountKind, deadlineKind } from './privacy.commands.ts';
import { expireDocument, expiryKind, noteOverdue } from './privacy.process.ts';

export const privacyTimers = (deps: Deps): TimersOptions['handlers'] => ({
  [accountKind]: doAccount(deps),
  [deadlineKind]: noteOverdue,
  [expiryKind]: expireDocument,
});
