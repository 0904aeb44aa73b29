import { readInput, type InvalidInput, type Viewer } from '@openslot/service';
import type { z } from 'zod';
import type { Deps } from './deps.ts';
import { figuresLoaders } from './figures/figures.loaders.ts';
import { loyaltyLoaders } from './loyalty/loyalty.loaders.ts';
import { notificationLoaders } from './notification/notification.loaders.ts';
import { reminderLoaders } from './reminder/reminder.loaders.ts';
import { reviewLoaders } from './review/review.loaders.ts';

/** Who asks, and what that viewer may load, batched: one for each request. */
export interface Context {
  readonly deps: Deps;
  readonly viewer: Viewer;
  loaders: ReturnType<typeof createLoaders>;
}

export const createContext = (deps: Deps, viewer: Viewer): Context => ({
  deps,
  viewer,
  loaders: createLoaders(deps, viewer),
});

const createLoaders = (deps: Deps, viewer: Viewer) => ({
  ...notificationLoaders(deps, viewer),
  ...reminderLoaders(deps.database, viewer),
  ...reviewLoaders(deps.database, viewer),
  ...loyaltyLoaders(deps.database, viewer),
  ...figuresLoaders(deps.database, viewer),
});

/** The resolver of a mutation: the input is read, then the command runs. */
export const command =
  <Input, Outcome>(schema: z.ZodType<Input>, run: (deps: Deps, viewer: Viewer, input: Input) => Promise<Outcome>) =>
  async (_: unknown, args: { input: unknown }, context: Context): Promise<Outcome | InvalidInput> => {
    const read = readInput(schema, args.input);
    if (!read.ok) return read.problem;
    const outcome = await run(context.deps, context.viewer, read.value);
    // What the request read before the change is old now.
    context.loaders = createLoaders(context.deps, context.viewer);
    return outcome;
  };

/** A row that must be there, because the same request has just made or changed it. */
export async function loaded<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  if (found === null) throw new Error('a row that was there is gone');
  return found;
}
