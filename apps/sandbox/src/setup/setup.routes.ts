import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { anyOrigin, badRequest, fromForm, idempotencyKey, isRejection, reject, sendPage, unknown } from '../answers.ts';
import { cardPage } from './setup.page.ts';
import type { Setup, TestCard } from './setup.ts';
import type { Setups } from './setups.ts';

const createRequest = z.strictObject({ metadata: z.record(z.string().max(40), z.string().max(500)).default({}) });
const completeRequest = z.strictObject({
  outcome: z.enum(['SUCCEED', 'DECLINE']),
  card: z.enum(['4242', '9995', '0341'] satisfies TestCard[]).default('4242'),
});

type ById = { Params: { id: string } };

/** The merchant's side: `http` lets nobody in without the bearer secret. */
export function merchantSetupRoutes(http: FastifyInstance, setups: Setups, publicUrl: () => string): void {
  const shown = ({ paymentMethodId, ...setup }: Setup) => {
    const method = setups.method(paymentMethodId);
    const { id, brand, last4, expiresOn } = method ?? {};
    return {
      ...setup,
      paymentMethod: method && { id, brand, last4, expiresOn },
      action: { url: `${publicUrl()}/payments/${setup.id}/card` },
    };
  };

  http.post('/payments/setups', (request, reply) => {
    const key = idempotencyKey.safeParse(request.headers['idempotency-key']);
    const body = createRequest.safeParse(request.body);
    if (!key.success || !body.success) return badRequest(reply, key.error ?? body.error);
    const setup = setups.create(key.data, body.data);
    return isRejection(setup) ? reject(reply, setup) : reply.status(201).send(shown(setup));
  });

  http.get<ById>('/payments/setups/:id', (request, reply) => {
    const setup = setups.read(request.params.id);
    return setup ? reply.send(shown(setup)) : unknown(reply);
  });

  http.delete<ById>('/payments/methods/:id', (request, reply) => {
    const { id } = request.params;
    return setups.remove(id) ? reply.send({ id, removed: true }) : unknown(reply);
  });
}

/** The customer's side; open to whoever reaches this process. */
export function customerSetupRoutes(http: FastifyInstance, setups: Setups): void {
  const pageOf = (setup: Setup) => cardPage(setup, setups.method(setup.paymentMethodId));

  http.get<ById>('/payments/:id/card', (request, reply) => {
    const setup = setups.read(request.params.id);
    return setup ? sendPage(reply, pageOf(setup)) : unknown(reply);
  });

  // Front ends call this from a page of their own, hence from another origin.
  http.options('/payments/:id/card', (_request, reply) =>
    reply
      .headers({ ...anyOrigin, 'access-control-allow-headers': 'content-type' })
      .status(204)
      .send(),
  );

  http.post<ById>('/payments/:id/card', (request, reply) => {
    const body = completeRequest.safeParse(request.body);
    if (!body.success) return badRequest(reply.headers(anyOrigin), body.error);
    const setup = setups.complete(request.params.id, body.data.outcome, body.data.card);
    if (isRejection(setup)) return reject(reply.headers(anyOrigin), setup);
    if (fromForm(request)) return sendPage(reply, pageOf(setup));
    return reply.headers(anyOrigin).send({ id: setup.id, status: setup.status });
  });
}
