/** The pages of the navigation, in its order. */
import {
  ChartColumn,
  Clock,
  Columns3,
  Compass,
  FileText,
  Hourglass,
  Inbox,
  LayoutDashboard,
  ListTodo,
  type LucideIcon,
  MessageCircleQuestionMark,
  Reply,
  Settings,
  Star,
  Target,
  Ticket,
  Users,
} from 'lucide-react';
import type { Words } from '../words/en.data.ts';

/** Headings of the navigation, in their order. */
export const PAGE_GROUPS = ['inbox', 'support'] as const;
export type PageGroup = (typeof PAGE_GROUPS)[number];

export interface NavigationPage {
  to:
    | '/'
    | '/inbox/volume'
    | '/inbox/replies'
    | '/inbox/waiting'
    | '/inbox/people'
    | '/inbox/write'
    | '/support/board'
    | '/support/tickets'
    | '/support/frequent'
    | '/support/sla'
    | '/support/surveys'
    | '/support/tasks'
    | '/explore'
    | '/reports'
    | '/mailboxes'
    | '/settings';
  word: keyof Words['pages'];
  icon: LucideIcon;
  /** Below a heading of that name. */
  group?: PageGroup;
  /** Its figures follow the filter bar. */
  filtered?: true;
  /** Nothing is on it where numbers only are kept. */
  names?: true;
}

export const PAGES: readonly NavigationPage[] = [
  { to: '/', word: 'overview', icon: LayoutDashboard, filtered: true },
  { to: '/inbox/volume', word: 'volume', icon: ChartColumn, group: 'inbox', filtered: true },
  { to: '/inbox/replies', word: 'replies', icon: Reply, group: 'inbox', filtered: true },
  { to: '/inbox/waiting', word: 'waiting', icon: Hourglass, group: 'inbox', filtered: true },
  { to: '/inbox/people', word: 'people', icon: Users, group: 'inbox', filtered: true, names: true },
  { to: '/inbox/write', word: 'write', icon: Clock, group: 'inbox', filtered: true },
  { to: '/support/board', word: 'board', icon: Columns3, group: 'support', filtered: true },
  { to: '/support/tickets', word: 'tickets', icon: Ticket, group: 'support', names: true },
  {
    to: '/support/frequent',
    word: 'frequent',
    icon: MessageCircleQuestionMark,
    group: 'support',
    filtered: true,
    names: true,
  },
  { to: '/support/sla', word: 'sla', icon: Target, group: 'support', filtered: true },
  { to: '/support/surveys', word: 'surveys', icon: Star, group: 'support' },
  { to: '/support/tasks', word: 'tasks', icon: ListTodo, group: 'support' },
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
