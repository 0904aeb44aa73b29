import { page, type Connection, type PageRequest } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { personAccess } from './session.commands.ts';
import { attemptsOf, type Attempt } from './session.store.ts';

/** A try to sign in as somebody, as that person sees it. */
export type AttemptView = Pick<Attempt, 'id' | 'at' | 'method' | 'outcome'>;

/** One page of tries to sign in as the person, the latest first, for as long as they are kept. */
export const ownAttempts = (deps: Deps, userId: string, request: PageRequest): Promise<Connection<AttemptView>> =>
  page(request, {
    key: deps.cursorKey,
    keyOf: ({ at, id }: AttemptView): readonly [number, string] => [at.getTime(), id],
    fetch: (query) => deps.database.read(personAccess(userId), (tx) => attemptsOf(tx, userId, query)),
  });
