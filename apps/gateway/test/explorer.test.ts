import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { parse, validate, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { filled } from '../explorer/placeholders.ts';
import { samples } from '../explorer/samples.ts';
import { operationLimits, priceOf } from '../src/limits/cost.ts';

describe('placeholders', () => {
  const answers = { FindAPlace: { businesses: { edges: [{ node: { id: 'biz_1', price: 6_600 } }] } } };

  test('take values of any type from earlier answers', () => {
    const variables = {
      input: {
        ids: ['{{FindAPlace.businesses.edges.0.node.id}}', 'as it is'],
        price: '{{FindAPlace.businesses.edges.0.node.price}}',
        accept: true,
        nothing: null,
      },
    };
    expect(filled(variables, answers)).toEqual({
      input: { ids: ['biz_1', 'as it is'], price: 6_600, accept: true, nothing: null },
    });
  });

  test('say what to run first', () => {
    expect(() => filled({ token: '{{HoldATime.holdSlot.token}}' }, answers)).toThrow(
      'Run HoldATime first: {{HoldATime.holdSlot.token}} is taken from its answer.',
    );
    expect(() => filled({ id: '{{FindAPlace.businesses.edges.1.node.id}}' }, answers)).toThrow('Run FindAPlace first');
  });

  test('make new keys, and instants from now', () => {
    const { keys, from, to } = filled(
      { keys: ['{{newKey}}', '{{newKey}}'], from: '{{inDays 0}}', to: '{{inDays 2}}' },
      {},
    ) as { keys: [string, string]; from: string; to: string };

    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[0]).not.toBe(keys[1]);
    expect(Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1_000)).toBe(2 * 86_400);
  });
});

describe('samples', () => {
  const operations = samples.map(({ query, variables }) => {
    const document = parse(query);
    const operation = document.definitions[0] as OperationDefinitionNode;
    return { name: operation.name?.value ?? '', document, operation, variables };
  });
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const gateway = new ApolloGateway({
      supergraphSdl: readFileSync(join(__dirname, '../supergraph.graphql'), 'utf8'),
    });
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
    await gateway.load();
    await gateway.stop();
  });

  test.each(operations)('$name is valid, and within the limits of the gateway', ({ document, operation }) => {
    expect(validate(schema, document)).toEqual([]);
    const price = priceOf(schema, document, operation, {});
    expect(price.cost).toBeLessThanOrEqual(operationLimits.cost);
    expect(price.depth).toBeLessThanOrEqual(operationLimits.depth);
    expect(price.shadowed).toEqual([]);
  });

  test('each takes values only from tabs to its left', () => {
    for (const [place, { name, variables }] of operations.entries()) {
      const before = operations.slice(0, place).map((each) => each.name);
      const named = [...JSON.stringify(variables ?? {}).matchAll(/\{\{(\w+)\./g)].map(([, operation]) => operation);
      for (const operation of named)
        expect({ name, before }).toEqual({ name, before: expect.arrayContaining([operation]) });
    }
    expect(new Set(operations.map(({ name }) => name)).size).toBe(samples.length);
  });
});
