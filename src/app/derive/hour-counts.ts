/**
 * Messages by hour, direction and kind, counted while their facts are made: of the rollups the only one in a store of one run, of which a
 * report asks nine times. In a store that stays `metrics/rollups` counts them, for facts change there.
 */
import { DIRECTIONS, type Direction } from '../../derive/thread.ts';
import { KINDS, type Kind } from '../../mail/message.ts';
import { type IdBytes, RowBuffer } from '../../store/row-buffer.ts';

export const HOUR_COLUMNS = ['workspace_id', 'local_at', 'direction', 'kind', 'messages'] as const;

const GROUPS = DIRECTIONS.flatMap(direction => KINDS.map(kind => ({ direction, kind })));
const HOUR_SECONDS = 3600;

export class HourCounts {
  /** By hour and group in one number. */
  readonly #counts = new Map<number, number>();

  /** `local`: wall seconds. */
  add(local: number, direction: Direction, kind: Kind): void {
    const group = DIRECTIONS.indexOf(direction) * KINDS.length + KINDS.indexOf(kind);
    const key = Math.floor(local / HOUR_SECONDS) * GROUPS.length + group;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** As `mail_hour` has them. */
  rows(workspaceId: number, ids: IdBytes): RowBuffer {
    const rows = new RowBuffer(ids);
    for (const [key, messages] of this.#counts) {
      const hour = Math.floor(key / GROUPS.length);
      const group = GROUPS[key - hour * GROUPS.length];
      if (group === undefined) continue;
      rows.row(HOUR_COLUMNS.length);
      rows.id(workspaceId);
      rows.instant(hour * HOUR_SECONDS);
      rows.word(group.direction);
      rows.word(group.kind);
      rows.id(messages);
    }
    return rows;
  }
}
