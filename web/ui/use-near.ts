/** Whether an element is on the screen or about to come: what is further down need not be asked yet. */
import { type RefObject, useEffect, useState } from 'react';

/** `margin`: how far outside of the screen counts, as CSS says it. */
export function useNear(ref: RefObject<Element | null>, margin: string): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new IntersectionObserver(seen => setNear(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: margin,
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref, margin]);
  return near;
}
