import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Why the provider did not do what was asked; `status` is the HTTP answer. */
interface Rejected {
  readonly status: 404 | 409 | 422;
  readonly code: string;
}

export const idempotencyKey = z.string().min(1).max(255);

/** The customer's part is called by pages of other origins. */
export const anyOrigin = { 'access-control-allow-origin': '*' };

export const badRequest = (reply: FastifyReply, error: z.ZodError | undefined) =>
  reply.status(400).send({ error: { code: 'invalid', message: error ? z.prettifyError(error) : '' } });

export const unknown = (reply: FastifyReply) => reply.status(404).send({ error: { code: 'unknown' } });

export const sendPage = (reply: FastifyReply, markup: string) => reply.type('text/html; charset=utf-8').send(markup);

export const isRejection = <Answer extends object>(answer: Answer): answer is Extract<Answer, Rejected> =>
  'code' in answer;

export const reject = (reply: FastifyReply, rejected: Rejected) =>
  reply.status(rejected.status).send({ error: { code: rejected.code } });

export const fromForm = (request: FastifyRequest) =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
