/** What Prometheus may ask for. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import type { Bus } from './bus.ts';

export interface Meters {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
}

export function createMeters(bus: Bus, store: Store, version: string): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'pulso_http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'pulso_open_pages',
    help: 'Pages that listen for changes.',
    registers: [registry],
    collect() {
      this.set(bus.listeners());
    },
  });
  new Counter({
    name: 'pulso_questions_stopped_total',
    help: 'Questions that took longer than PULSO_QUERY_SECONDS and were stopped.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(store.stopped());
    },
  });
  new Gauge({
    name: 'pulso_build_info',
    help: 'Always 1; the label says which version runs.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  return { registry, requests };
}
