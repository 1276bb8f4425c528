import { PulsoError } from '../../errors.ts';
import { type EndpointLabels, labelsBody, labelsIn } from '../../triage/endpoint-wire.ts';
import type { AppContext } from '../context.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { endpointOf } from './endpoint-settings.ts';
import { say } from './errors.data.ts';

const OFFERED = { category: ['billing', 'sign-in'], severity: ['low', 'high'] };

/** A made-up ticket, so that nothing of anybody leaves. Throws `not-found`, and as `askEndpoint` does. */
export async function testEndpoint(context: AppContext, workspaceId: number): Promise<EndpointLabels> {
  const endpoint = await endpointOf(context, workspaceId);
  if (endpoint === null) throw new PulsoError('not-found', say.noEndpoint);
  const ticket = 'We were charged twice this month. Please refund one of the payments.';
  return askEndpoint(context, workspaceId, endpoint, labelsBody(endpoint.model, ticket, OFFERED), answer =>
    labelsIn(answer, OFFERED),
  );
}
