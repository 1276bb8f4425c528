/** People and mailboxes name their team: they follow when it is renamed or removed. Pure. */
import type { Config } from '../../api/settings.ts';
import { replaced, withOptional } from './lists.ts';

type Teamed = Pick<Config, 'team' | 'teammate' | 'mailbox'>;

export function renamedTeam(config: Teamed, at: number, name: string): Teamed {
  const old = config.team[at]?.name ?? '';
  const moved = <Item extends { team?: string | undefined }>(items: Item[]): Item[] =>
    old === '' ? items : items.map(item => (item.team === old ? { ...item, team: name } : item));
  const team = config.team[at];
  return {
    team: team === undefined ? config.team : replaced(config.team, at, { ...team, name }),
    teammate: moved(config.teammate),
    mailbox: moved(config.mailbox),
  };
}

export function withoutTeam(config: Teamed, name: string): Pick<Teamed, 'teammate' | 'mailbox'> {
  return {
    teammate: config.teammate.map(one => (one.team === name ? withOptional(one, 'team', null) : one)),
    mailbox: config.mailbox.map(one => (one.team === name ? withOptional(one, 'team', null) : one)),
  };
}
