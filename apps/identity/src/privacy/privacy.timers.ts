import type { TimersOptions } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { doAccount } from './account.process.ts';
import { accountKind, beginKind, deadlineKind } from './privacy.commands.ts';
import { expireDocument, expiryKind, noteOverdue } from './privacy.process.ts';
import { beginRequest } from './refusal.commands.ts';

export const privacyTimers = (deps: Deps): TimersOptions['handlers'] => ({
  [accountKind]: doAccount(deps),
  [beginKind]: beginRequest(deps),
  [deadlineKind]: noteOverdue,
  [expiryKind]: expireDocument,
});
