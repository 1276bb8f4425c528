/** Many small buttons of a table as one stop of the Tab key; arrows go from one to the next. */
import { type RefObject, useEffect, useRef } from 'react';

/** What such a button carries, beside its own props. */
export const CELL = { 'data-cell': '', tabIndex: -1 } as const;

const cellsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-cell]')];

/** The button an arrow leads to: left and right in reading order, up and down at the same place of the row. */
function reached(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const cells = cellsIn(root);
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return cells[cells.indexOf(from) + (key === 'ArrowLeft' ? -1 : 1)];
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const rows = [...Map.groupBy(cells, cell => cell.closest('tr')).values()];
  const at = rows.findIndex(row => row.includes(from));
  const row = rows[at + (key === 'ArrowUp' ? -1 : 1)];
  return row?.[Math.min(rows[at]?.indexOf(from) ?? 0, row.length - 1)];
}

/** For the element around them; its buttons carry `CELL`. */
export function useCells<Root extends HTMLElement>(): RefObject<Root | null> {
  const ref = useRef<Root>(null);
  // After every drawing: rows come and go.
  useEffect(() => {
    const root = ref.current;
    if (root === null) return;
    const stopAt = (cell: HTMLElement): void => {
      for (const one of cellsIn(root)) one.tabIndex = one === cell ? 0 : -1;
    };
    const [first] = cellsIn(root);
    if (first !== undefined && !cellsIn(root).some(one => one.tabIndex === 0)) stopAt(first);
    const entered = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && 'cell' in target.dataset) stopAt(target);
    };
    const pressed = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || !('cell' in target.dataset)) return;
      const next = reached(root, target, key);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    root.addEventListener('focusin', entered);
    root.addEventListener('keydown', pressed);
    return () => {
      root.removeEventListener('focusin', entered);
      root.removeEventListener('keydown', pressed);
    };
  });
  return ref;
}
