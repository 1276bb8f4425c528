/** The connector of a kind. */
import { PulsoError } from '../../errors.ts';
import { CONNECTION_KINDS, type ConnectionKind } from '../../store/tables/connections.ts';
import { CONNECTORS, type Connector } from '../sync/connectors.ts';
import { say } from '../sync/errors.data.ts';

export function connectorOf(kind: ConnectionKind): Connector {
  const connector = CONNECTORS[kind];
  if (connector !== undefined) return connector;
  const known = CONNECTION_KINDS.filter(one => CONNECTORS[one] !== undefined).join(', ');
  throw new PulsoError('bad-input', say.unknownKind(known, kind));
}
