/** The company's hours, and those of teams and mailboxes that have their own. */
import { Select, Switch } from '@mantine/core';
import { CalendarEditor } from './CalendarEditor.tsx';
import { replaced, withOptional } from './lists.ts';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

export function Calendars({ draft: { config, set } }: { draft: Draft }) {
  const words = useSettingsWords();
  const base = config.calendar ?? {};
  return (
    <div className={css.fields}>
      <section>
        <h3 className="sub">{words.calendars.company}</h3>
        <CalendarEditor calendar={base} onChange={calendar => set({ calendar })} />
      </section>
      {config.team.map((team, at) => (
        <section key={team.name}>
          <h3 className="sub">
            {words.people.team}: {team.name}
          </h3>
          <Switch
            label={words.calendars.own}
            description={words.calendars.ownLead}
            checked={team.calendar !== undefined}
            onChange={event =>
              set({
                team: replaced(
                  config.team,
                  at,
                  withOptional(team, 'calendar', event.currentTarget.checked ? { ...base } : null),
                ),
              })
            }
          />
          {team.calendar === undefined ? null : (
            <CalendarEditor
              calendar={team.calendar}
              onChange={calendar => set({ team: replaced(config.team, at, { ...team, calendar }) })}
            />
          )}
        </section>
      ))}
      {config.mailbox.map((box, at) =>
        box.calendar === undefined ? null : (
          <section key={box.address}>
            <h3 className="sub">
              {words.calendars.mailbox}: <bdi>{box.name ?? box.address}</bdi>
            </h3>
            <Switch
              label={words.calendars.own}
              checked
              onChange={() =>
                set({ mailbox: replaced(config.mailbox, at, withOptional(box, 'calendar', null)) })
              }
            />
            <CalendarEditor
              calendar={box.calendar}
              onChange={calendar => set({ mailbox: replaced(config.mailbox, at, { ...box, calendar }) })}
            />
          </section>
        ),
      )}
      <Select
        label={words.calendars.addMailbox}
        data={config.mailbox.filter(box => box.calendar === undefined).map(box => box.address)}
        value={null}
        searchable
        onChange={address => {
          const at = config.mailbox.findIndex(box => box.address === address);
          const box = config.mailbox[at];
          if (box !== undefined)
            set({ mailbox: replaced(config.mailbox, at, { ...box, calendar: { ...base } }) });
        }}
      />
    </div>
  );
}
