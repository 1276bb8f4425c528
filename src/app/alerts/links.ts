import type { AppContext } from '../context.ts';
import type { Detail } from './finding.ts';

type Where = Pick<AppContext, 'publicUrl'>;

export const alertsUrl = ({ publicUrl }: Where): string => `${publicUrl}/reports?tab=alerts`;

/** Where somebody can do something about it. */
export function detailUrl({ publicUrl }: Where, detail: Detail): string {
  switch (detail.kind) {
    case 'waiting':
      return `${publicUrl}/inbox/waiting`;
    case 'target':
      return `${publicUrl}/inbox/replies?range=${detail.from}..${detail.to}`;
    case 'volume':
      return `${publicUrl}/inbox/volume?range=${detail.day}`;
    case 'sync':
      return `${publicUrl}/mailboxes`;
    case 'due':
      return `${publicUrl}/explore?m=${detail.late ? 'breached_now' : 'due_soon'}`;
    case 'missed':
      return `${publicUrl}/explore?m=breached_now`;
    case 'open_tickets':
      return `${publicUrl}/explore?m=tickets_open`;
    case 'csat':
      return `${publicUrl}/explore?m=csat&range=${detail.from}..${detail.to}`;
    case 'test':
      return alertsUrl({ publicUrl });
  }
}
