import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badRequest, unknown } from '../answers.ts';
import type { Intents } from '../intent/intents.ts';
import type { Deliveries } from './deliveries.ts';
import type { Faults } from './faults.ts';

const controlRequest = z
  .strictObject({
    url: z.url(),
    delayMs: z.int().min(0).max(60_000),
    copies: z.int().min(1).max(10),
    reorder: z.int().min(0).max(100),
    withhold: z.boolean(),
    refunds: z.enum(['SUCCEED', 'FAIL', 'PENDING']),
    lostAnswers: z.int().min(0).max(100),
    down: z.boolean(),
  })
  .partial();

/** What tests and partners steer; behind the bearer secret like the rest of the merchant's side. */
export function controlRoutes(
  http: FastifyInstance,
  parts: { intents: Intents; deliveries: Deliveries; faults: Faults },
): void {
  http.post('/payments/controls', (request, reply) => {
    const body = controlRequest.safeParse(request.body);
    if (!body.success) return badRequest(reply, body.error);
    const { refunds, lostAnswers, down, ...delivery } = body.data;
    if (refunds) parts.intents.setRefundMode(refunds);
    return reply.send({
      ...parts.deliveries.control(present(delivery)),
      ...parts.faults.control(present({ lostAnswers, down })),
    });
  });

  http.get<{ Querystring: { object?: string } }>('/payments/webhooks', (request) => {
    const { object } = request.query;
    return {
      webhooks: parts.deliveries.all().filter((webhook) => object === undefined || webhook.objectId === object),
    };
  });

  http.post<{ Params: { id: string } }>('/payments/webhooks/:id/replay', (request, reply) =>
    parts.deliveries.replay(request.params.id) ? reply.status(202).send({ id: request.params.id }) : unknown(reply),
  );
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The fields that were given: what is absent stays as it is. */
const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
