import type { FastifyInstance } from 'fastify';
import { sendPage, unknown } from '../answers.ts';
import { mailPage, mailsPage } from './mail.page.ts';
import type { Mailbox } from './mailbox.ts';

export function mailRoutes(http: FastifyInstance, mailbox: Mailbox): void {
  http.get('/mail', (_request, reply) => sendPage(reply, mailsPage(mailbox.list())));

  http.get<{ Querystring: { to?: string } }>('/mail.json', (request) => ({ mails: mailbox.list(request.query.to) }));

  http.get<{ Params: { id: string } }>('/mail/:id', (request, reply) => {
    const mail = mailbox.find(request.params.id);
    return mail ? sendPage(reply, mailPage(mail)) : unknown(reply);
  });

  http.delete('/mail', (_request, reply) => {
    mailbox.empty();
    return reply.status(204).send();
  });
}
