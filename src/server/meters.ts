/** What Prometheus may ask for. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Bus } from './bus.ts';

export interface Meters {
  registry: Registry;
  requests: Histogram<'method' | 'route' | 'status'>;
}

export function createMeters(bus: Bus, version: string): Meters {
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
  new Gauge({
    name: 'pulso_build_info',
    help: 'Always 1; the label says which version runs.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  return { registry, requests };
}
