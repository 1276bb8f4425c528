/** Who was asked and what came of it; sending by hand, answers from before, and the link for a page. */
import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { INVITATION_STATES } from '../../../src/derive/surveys/survey.ts';
import { invitationsQuery, type Survey } from '../../api/surveys.ts';
import { Card, Columns, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { NoMailCard } from '../reports/NoMailCard.tsx';
import { Embed } from './Embed.tsx';
import { Import } from './Import.tsx';
import { InvitationRow } from './InvitationRow.tsx';
import { SendByHand } from './SendByHand.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

const STATES = INVITATION_STATES.filter(state => state !== 'sending');

export function Invitations({ survey }: { survey: Survey }) {
  const all = useSurveysWords();
  const words = all.invitations;
  const navigate = useNavigate();
  const { state: asked } = useSearch({ strict: false });
  const state = STATES.find(one => one === asked) ?? null;
  const [sending, setSending] = useState(false);
  const invitations = useInfiniteQuery(invitationsQuery(survey.id, state));
  const list = invitations.data?.pages.flat() ?? [];
  return (
    <Stack>
      <NoMailCard />
      <Card
        title={words.title}
        stale={invitations.isPlaceholderData}
        {...(survey.anonymous ? { note: words.anonymous } : {})}
        actions={
          <>
            <Select
              size="xs"
              className={css.stateChoice ?? ''}
              aria-label={words.state}
              placeholder={words.all}
              clearable
              data={STATES.map(value => ({ value, label: words.states[value] }))}
              value={state}
              onChange={value =>
                void navigate({
                  to: '.',
                  search: now => ({ ...now, state: value ?? undefined }),
                  replace: true,
                })
              }
            />
            <Button
              size="xs"
              disabled={survey.state !== 'open'}
              {...(survey.state === 'open' ? {} : { title: words.notOpen })}
              leftSection={<Send size={14} aria-hidden="true" />}
              onClick={() => setSending(true)}
            >
              {words.send}
            </Button>
          </>
        }
      >
        {invitations.isPending ? (
          <Loading height={240} />
        ) : invitations.data === undefined ? (
          <Failed problem={invitations.error} retry={() => void invitations.refetch()} />
        ) : list.length === 0 ? (
          <Empty
            title={state === null ? words.none : words.noneState}
            more={
              state !== null
                ? ''
                : survey.state !== 'open'
                  ? words.noneDraft
                  : survey.settings.trigger.on === 'hand'
                    ? words.noneHand
                    : words.noneSelf
            }
          />
        ) : (
          <ul className={css.invitations}>
            {list.map(one => (
              <InvitationRow key={one.id} one={one} />
            ))}
          </ul>
        )}
        {invitations.hasNextPage ? (
          <Button
            mt="sm"
            size="xs"
            variant="default"
            loading={invitations.isFetchingNextPage}
            onClick={() => void invitations.fetchNextPage()}
          >
            {all.more}
          </Button>
        ) : null}
      </Card>
      <Columns>
        <Embed survey={survey} />
        <Import survey={survey} />
      </Columns>
      <SendByHand survey={survey} opened={sending} onClose={() => setSending(false)} />
    </Stack>
  );
}
