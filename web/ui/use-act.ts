/** A form's act: busy while it runs, its problem said where the form is. */
import { useState } from 'react';

export function useAct<Given extends unknown[]>(act: (...given: Given) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (...given: Given): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await act(...given);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { run: (...given: Given) => void run(...given), busy, problem };
}
