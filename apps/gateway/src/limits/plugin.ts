import type { ApolloServerPlugin } from '@apollo/server';
import { Refusal, refusalError } from '@openslot/service';
import type { Context } from '../context.ts';
import { operationLimits, priceOf, type Price } from './cost.ts';
import type { RateLimiter } from './rate.ts';

/** Refuses what is too deep, too broad or too much before any subgraph is asked, and counts the rest. */
export const limitsPlugin = (limiter: RateLimiter): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) throw refusalError(new Refusal('INVALID', 'Name one operation of the document.'), 400);
        const price = priceOf(schema, document, operation, (request.variables ?? {}) as Record<string, unknown>);
        // The introspection query is deep by nature; where it is on at all, it only counts against the rate.
        const reason = isIntrospection(operation) ? null : tooMuch(price);
        if (reason) throw refusalError(new Refusal('INVALID', reason));
        const taken = limiter.take(contextValue.caller, Math.max(1, price.cost));
        if (!taken.ok) throw refusalError(new Refusal('THROTTLED', 'Too many requests; wait a moment.', taken));
      },
    };
  },
});

const isIntrospection = (operation: {
  selectionSet: { selections: readonly { kind: string; name?: { value: string } }[] };
}) =>
  operation.selectionSet.selections.every((node) => node.name?.value === '__schema' || node.name?.value === '__type');

function tooMuch(price: Price): string | null {
  if (price.shadowed.length > 0)
    return `The alias ${price.shadowed.join(', ')} hides a field of that name; choose another.`;
  if (price.depth > operationLimits.depth)
    return `The document is ${price.depth} levels deep; at most ${operationLimits.depth}.`;
  if (price.aliases > operationLimits.aliases)
    return `The document has ${price.aliases} aliases; at most ${operationLimits.aliases}.`;
  if (price.cost > operationLimits.cost)
    return `The document may answer ${price.cost} objects; at most ${operationLimits.cost}.`;
  return null;
}
