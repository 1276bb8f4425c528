import { Alert } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/words.tsx';
import { problemSentence } from './problem-sentence.ts';

/** Said above a form's button; `told` replaces the server's sentence for some codes. */
export function FormProblem({ problem, told = {} }: { problem: unknown; told?: Record<string, string> }) {
  const words = useWords();
  if (problem === null || problem === undefined) return null;
  const code = problem instanceof Problem ? problem.code : '';
  const sentence = told[code] ?? problemSentence(problem, words) ?? words.states.failed;
  return (
    <Alert role="alert" color="red" variant="light" icon={<CircleAlert size={18} aria-hidden="true" />}>
      {sentence}
    </Alert>
  );
}
