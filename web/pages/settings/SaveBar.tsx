import { Button } from '@mantine/core';
import { FormProblem } from '../../ui/FormProblem.tsx';
import css from './Settings.module.css';
import type { useDraft } from './use-draft.ts';
import { useSettingsWords } from './use-settings-words.ts';

/** Stands at the foot of the screen while something is not saved. */
export function SaveBar({
  dirty,
  save,
  discard,
}: Pick<ReturnType<typeof useDraft>, 'dirty' | 'save' | 'discard'>) {
  const words = useSettingsWords();
  if (!dirty) return null;
  return (
    <div className={css.bar}>
      <span className="note">{words.unsaved}</span>
      <FormProblem problem={save.problem} />
      <Button variant="default" onClick={discard}>
        {words.discard}
      </Button>
      <Button loading={save.busy} onClick={() => save.run()}>
        {words.save}
      </Button>
    </div>
  );
}
