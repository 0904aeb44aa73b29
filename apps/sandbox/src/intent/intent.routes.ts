import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { anyOrigin, badRequest, fromForm, idempotencyKey, isRejection, reject, sendPage, unknown } from '../answers.ts';
import type { Setups } from '../setup/setups.ts';
import type { Deliveries } from '../webhook/deliveries.ts';
import type { Intent } from './intent.ts';
import { payPage, paymentsPage } from './intent.page.ts';
import type { Intents } from './intents.ts';

const createRequest = z.strictObject({
  amountMinor: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  metadata: z.record(z.string().max(40), z.string().max(500)).default({}),
  paymentMethodId: z.string().max(255).optional(),
});
const refundRequest = z.strictObject({
  amountMinor: z.int().positive(),
  reason: z.string().max(200).nullable().default(null),
});
const payRequest = z.strictObject({ outcome: z.enum(['SUCCEED', 'DECLINE', 'PROCESS']) });

type ById = { Params: { id: string } };
type ByRefund = { Params: { id: string; refundId: string } };

/** The merchant's side: `http` lets nobody in without the bearer secret. */
export function merchantRoutes(http: FastifyInstance, intents: Intents, publicUrl: () => string): void {
  const shown = (intent: Intent) => ({ ...intent, action: { url: `${publicUrl()}/payments/${intent.id}/pay` } });

  http.post('/payments/intents', (request, reply) => {
    const key = idempotencyKey.safeParse(request.headers['idempotency-key']);
    const body = createRequest.safeParse(request.body);
    if (!key.success || !body.success) return badRequest(reply, key.error ?? body.error);
    const intent = intents.create(key.data, body.data);
    return isRejection(intent) ? reject(reply, intent) : reply.status(201).send(shown(intent));
  });

  http.get<ById>('/payments/intents/:id', (request, reply) => {
    const intent = intents.read(request.params.id);
    return intent ? reply.send(shown(intent)) : unknown(reply);
  });

  http.post<ById>('/payments/intents/:id/refunds', (request, reply) => {
    const key = idempotencyKey.safeParse(request.headers['idempotency-key']);
    const body = refundRequest.safeParse(request.body);
    if (!key.success || !body.success) return badRequest(reply, key.error ?? body.error);
    const refund = intents.refund(request.params.id, key.data, body.data);
    return isRejection(refund) ? reject(reply, refund) : reply.status(201).send(refund);
  });

  http.get<ByRefund>('/payments/intents/:id/refunds/:refundId', (request, reply) => {
    const { id, refundId } = request.params;
    const refund = intents.read(id)?.refunds.find((one) => one.id === refundId);
    return refund ? reply.send(refund) : unknown(reply);
  });
}

/** The customer's side, and the page on which people look at it all; open to whoever reaches this process. */
export function customerRoutes(
  http: FastifyInstance,
  { intents, setups, deliveries }: { intents: Intents; setups: Setups; deliveries: Deliveries },
): void {
  http.get('/payments', (_request, reply) => sendPage(reply, paymentsPage(intents.all(), setups, deliveries.all())));

  http.get<ById>('/payments/:id/pay', (request, reply) => {
    const intent = intents.read(request.params.id);
    return intent ? sendPage(reply, payPage(intent)) : unknown(reply);
  });

  // Front ends call this from a page of their own, hence from another origin.
  http.options('/payments/:id/pay', (_request, reply) =>
    reply
      .headers({ ...anyOrigin, 'access-control-allow-headers': 'content-type' })
      .status(204)
      .send(),
  );

  http.post<ById>('/payments/:id/pay', (request, reply) => {
    const body = payRequest.safeParse(request.body);
    if (!body.success) return badRequest(reply.headers(anyOrigin), body.error);
    const intent = intents.pay(request.params.id, body.data.outcome);
    if (isRejection(intent)) return reject(reply.headers(anyOrigin), intent);
    if (fromForm(request)) return sendPage(reply, payPage(intent));
    return reply.headers(anyOrigin).send({ id: intent.id, status: intent.status });
  });
}
