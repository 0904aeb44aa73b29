import type { FastifyInstance } from 'fastify';

export interface FaultControls {
  /** So many of the next answers are lost on the way back: what was asked is done, and nobody hears of it. */
  readonly lostAnswers: number;
  /** The provider answers 503 and does nothing. */
  readonly down: boolean;
}

export interface Faults {
  control(change: Partial<FaultControls>): FaultControls;
}

/** Faults of the merchant's API alone: the controls themselves always answer. */
export function openFaults(http: FastifyInstance): Faults {
  let controls: FaultControls = { lostAnswers: 0, down: false };

  http.addHook('preHandler', async (request, reply) => {
    if (controls.down && !isControl(request.url)) await reply.status(503).send({ error: { code: 'down' } });
  });
  http.addHook('onSend', async (request) => {
    if (controls.lostAnswers === 0 || isControl(request.url)) return;
    controls = { ...controls, lostAnswers: controls.lostAnswers - 1 };
    request.raw.socket.destroy();
  });

  return { control: (change) => (controls = { ...controls, ...change }) };
}

const isControl = (url: string) => /^\/payments\/(controls|webhooks)/.test(url);
