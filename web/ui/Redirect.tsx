import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Goes elsewhere once. (The router's own `Navigate` goes again with every rendering until it is gone.) */
export function Redirect({ href }: { href: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ href, replace: true });
  }, [navigate, href]);
  return null;
}
