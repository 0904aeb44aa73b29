import { timingSafeEqual, createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { customerRoutes, merchantRoutes } from './intent/intent.routes.ts';
import { openIntents } from './intent/intents.ts';
import { openJournal } from './journal.ts';
import { mailRoutes } from './mail/mail.routes.ts';
import { openMailbox } from './mail/mailbox.ts';
import { openSmtp } from './mail/smtp.ts';
import { customerSetupRoutes, merchantSetupRoutes } from './setup/setup.routes.ts';
import { openSetups } from './setup/setups.ts';
import { openDeliveries } from './webhook/deliveries.ts';
import { openFaults } from './webhook/faults.ts';
import { controlRoutes } from './webhook/webhook.routes.ts';

export interface Sandbox {
  readonly url: string;
  readonly smtpUrl: string;
  stop(): Promise<void>;
}

/** An outside world of its own: it has its own clock, and shares nothing with the services but the protocols. */
const now = () => new Date(performance.timeOrigin + performance.now());

export async function startSandbox(config: Config): Promise<Sandbox> {
  const journal = openJournal(config.STATE_FILE);
  const deliveries = openDeliveries({
    journal,
    secret: config.SANDBOX_WEBHOOK_SECRET,
    url: config.WEBHOOK_URL,
    backoffMs: config.WEBHOOK_BACKOFF_MS,
    now,
  });
  const provider = { journal, now: () => now().toISOString(), announce: deliveries.announce };
  const setups = openSetups(provider);
  const intents = openIntents({ ...provider, charge: setups.charge });
  const mailbox = openMailbox(config.MAILS_KEPT);
  const smtp = openSmtp(mailbox, () => now().toISOString());
  const http = fastify({ forceCloseConnections: true });
  readForms(http);

  let ownUrl = '';
  http.get('/health/ready', () => ({ status: 'ready' }));
  http.get('/', (_request, reply) => reply.redirect('/payments'));
  customerRoutes(http, { intents, setups, deliveries });
  customerSetupRoutes(http, setups);
  mailRoutes(http, mailbox);
  await http.register(async (merchant) => {
    requireSecret(merchant, config.SANDBOX_SECRET);
    const faults = openFaults(merchant);
    const publicUrl = () => config.PUBLIC_URL ?? ownUrl;
    merchantRoutes(merchant, intents, publicUrl);
    merchantSetupRoutes(merchant, setups, publicUrl);
    controlRoutes(merchant, { intents, deliveries, faults });
  });

  const smtpPort = await smtp.listen(config.SMTP_PORT, config.HOST);
  await http.listen({ port: config.PORT, host: config.HOST });
  ownUrl = `http://${config.HOST}:${(http.server.address() as AddressInfo).port}`;

  return {
    url: ownUrl,
    smtpUrl: `smtp://${config.HOST}:${smtpPort}`,
    async stop() {
      await http.close();
      await smtp.stop();
      await deliveries.stop();
    },
  };
}

/** The pay page's buttons send a form. */
function readForms(http: FastifyInstance): void {
  http.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

function requireSecret(http: FastifyInstance, secret: string): void {
  const wanted = digest(`Bearer ${secret}`);
  http.addHook('onRequest', async (request, reply) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) return;
    await reply.status(401).send({ error: { code: 'unauthenticated' } });
  });
}

const digest = (text: string) => createHash('sha256').update(text).digest();
