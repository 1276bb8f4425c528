/** The pages of the navigation, in its order. */
import {
  ChartColumn,
  Clock,
  Compass,
  FileText,
  Hourglass,
  Inbox,
  LayoutDashboard,
  type LucideIcon,
  Reply,
  Settings,
  Users,
} from 'lucide-react';
import type { Words } from '../words/en.data.ts';

export interface NavigationPage {
  to:
    | '/'
    | '/inbox/volume'
    | '/inbox/replies'
    | '/inbox/waiting'
    | '/inbox/people'
    | '/inbox/write'
    | '/explore'
    | '/reports'
    | '/mailboxes'
    | '/settings';
  word: keyof Words['pages'];
  icon: LucideIcon;
  /** Below the heading "Inbox". */
  inbox?: true;
  /** Its figures follow the filter bar. */
  filtered?: true;
  /** Nothing is on it where numbers only are kept. */
  names?: true;
}

export const PAGES: readonly NavigationPage[] = [
  { to: '/', word: 'overview', icon: LayoutDashboard, filtered: true },
  { to: '/inbox/volume', word: 'volume', icon: ChartColumn, inbox: true, filtered: true },
  { to: '/inbox/replies', word: 'replies', icon: Reply, inbox: true, filtered: true },
  { to: '/inbox/waiting', word: 'waiting', icon: Hourglass, inbox: true, filtered: true },
  { to: '/inbox/people', word: 'people', icon: Users, inbox: true, filtered: true, names: true },
  { to: '/inbox/write', word: 'write', icon: Clock, inbox: true, filtered: true },
  { to: '/explore', word: 'explore', icon: Compass, filtered: true },
  { to: '/reports', word: 'reports', icon: FileText },
  { to: '/mailboxes', word: 'mailboxes', icon: Inbox },
  { to: '/settings', word: 'settings', icon: Settings },
];

/** At the foot of a phone's screen. */
export const PHONE_PAGES: readonly NavigationPage['to'][] = [
  '/',
  '/inbox/waiting',
  '/inbox/replies',
  '/explore',
];
