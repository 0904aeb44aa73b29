import type { FastifyReply } from 'fastify';
import { z } from 'zod';

export const badRequest = (reply: FastifyReply, error: z.ZodError | undefined) =>
  reply.status(400).send({ error: { code: 'invalid', message: error ? z.prettifyError(error) : '' } });

export const unknown = (reply: FastifyReply) => reply.status(404).send({ error: { code: 'unknown' } });

export const sendPage = (reply: FastifyReply, markup: string) => reply.type('text/html; charset=utf-8').send(markup);
