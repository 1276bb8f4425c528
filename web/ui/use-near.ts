/** Whether an element is on the screen or about to come: what is further down need not be asked yet. */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Asked so early, it is there when one has scrolled to it. */
const MARGIN = '400px';

export function useNear<Kind extends Element>(): [RefObject<Kind | null>, boolean] {
  const ref = useRef<Kind>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new IntersectionObserver(seen => setNear(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: MARGIN,
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, near];
}
