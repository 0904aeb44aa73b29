import { fastify, type FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  observeOperation(operation: string, seconds: number, code: string): void;
  /** A number that is looked at whenever somebody asks for the metrics. */
  observeValue(name: string, help: string, value: () => number): void;
  /** What is looked up whenever somebody asks for the metrics. It must neither throw nor take long. */
  beforeScrape(look: () => Promise<void>): void;
  /** Looks everything up, and writes all metrics down. */
  scrape(): Promise<string>;
}

/** Metrics of one server; labels are operation names of our own documents, never ids. */
export function openMetrics(slice: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ slice });
  collectDefaultMetrics({ register: registry, prefix: 'openslot_' });
  const durations = new Histogram({
    name: 'openslot_graphql_request_seconds',
    help: 'How long GraphQL requests took',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'openslot_graphql_errors_total',
    help: 'GraphQL errors by code',
    labelNames: ['code'],
    registers: [registry],
  });
  const looks: (() => Promise<void>)[] = [];
  return {
    registry,
    beforeScrape: (look) => void looks.push(look),
    scrape: async () => {
      await Promise.all(looks.map((look) => look()));
      return registry.metrics();
    },
    observeValue(name, help, value) {
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(value()) });
    },
    observeOperation(operation, seconds, code) {
      durations.observe({ operation }, seconds);
      if (code) errors.inc({ code });
    },
  };
}

/** The metrics port: not reachable from outside the cluster. */
export function metricsServer(metrics: Metrics): FastifyInstance {
  const http = fastify();
  http.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.scrape()),
  );
  return http;
}
