/** Every page, one list. Pages are fetched when they are opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { FILTER_KEYS } from './filters/filters.ts';
import { parseSearch, readSearch, writeSearch } from './filters/search.ts';
import { Shell } from './shell/Shell.tsx';
import { BrokenPage, LoadingPage, NotFoundPage } from './ui/states.tsx';

const root = createRootRoute({
  validateSearch: readSearch,
  search: { middlewares: [retainSearchParams([...FILTER_KEYS])] },
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const inShell = { getParentRoute: () => shell } as const;
const alone = { getParentRoute: () => root } as const;

const pages = [
  createRoute({
    ...inShell,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/overview/Overview.tsx'), 'Overview'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox',
    beforeLoad: () => {
      throw redirect({ to: '/inbox/volume' });
    },
  }),
  createRoute({
    ...inShell,
    path: '/inbox/volume',
    component: lazyRouteComponent(() => import('./pages/volume/Volume.tsx'), 'Volume'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox/replies',
    component: lazyRouteComponent(() => import('./pages/replies/Replies.tsx'), 'Replies'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox/waiting',
    component: lazyRouteComponent(() => import('./pages/waiting/Waiting.tsx'), 'Waiting'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox/people',
    component: lazyRouteComponent(() => import('./pages/people/People.tsx'), 'People'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox/person',
    component: lazyRouteComponent(() => import('./pages/people/Contact.tsx'), 'Contact'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox/account',
    component: lazyRouteComponent(() => import('./pages/people/Account.tsx'), 'Account'),
  }),
  createRoute({
    ...inShell,
    path: '/inbox/write',
    component: lazyRouteComponent(() => import('./pages/write/Write.tsx'), 'Write'),
  }),
  createRoute({
    ...inShell,
    path: '/support',
    beforeLoad: () => {
      throw redirect({ to: '/support/board' });
    },
  }),
  createRoute({
    ...inShell,
    path: '/support/board',
    component: lazyRouteComponent(() => import('./pages/tickets/Board.tsx'), 'Board'),
  }),
  createRoute({
    ...inShell,
    path: '/support/tickets',
    component: lazyRouteComponent(() => import('./pages/tickets/Tickets.tsx'), 'Tickets'),
  }),
  createRoute({
    ...inShell,
    path: '/support/tickets/$id',
    component: lazyRouteComponent(() => import('./pages/tickets/OneTicket.tsx'), 'OneTicket'),
  }),
  createRoute({
    ...inShell,
    path: '/support/frequent',
    component: lazyRouteComponent(() => import('./pages/frequent/Frequent.tsx'), 'Frequent'),
  }),
  createRoute({
    ...inShell,
    path: '/support/sla',
    component: lazyRouteComponent(() => import('./pages/sla/Sla.tsx'), 'Sla'),
  }),
  createRoute({
    ...inShell,
    path: '/support/surveys',
    component: lazyRouteComponent(() => import('./pages/surveys/Surveys.tsx'), 'Surveys'),
  }),
  createRoute({
    ...inShell,
    path: '/support/surveys/new',
    component: lazyRouteComponent(() => import('./pages/surveys/NewSurvey.tsx'), 'NewSurvey'),
  }),
  createRoute({
    ...inShell,
    path: '/support/surveys/$id',
    component: lazyRouteComponent(() => import('./pages/surveys/OneSurvey.tsx'), 'OneSurvey'),
  }),
  createRoute({
    ...inShell,
    path: '/support/tasks',
    component: lazyRouteComponent(() => import('./pages/tasks/Tasks.tsx'), 'Tasks'),
  }),
  createRoute({
    ...inShell,
    path: '/explore',
    component: lazyRouteComponent(() => import('./pages/explore/Explore.tsx'), 'Explore'),
  }),
  createRoute({
    ...inShell,
    path: '/mailboxes',
    component: lazyRouteComponent(() => import('./pages/mailboxes/Mailboxes.tsx'), 'Mailboxes'),
  }),
  createRoute({
    ...inShell,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings/Settings.tsx'), 'Settings'),
  }),
  createRoute({
    ...inShell,
    path: '/settings/$section',
    component: lazyRouteComponent(() => import('./pages/settings/Settings.tsx'), 'Settings'),
  }),
  createRoute({
    ...inShell,
    path: '/reports',
    component: lazyRouteComponent(() => import('./pages/reports/Reports.tsx'), 'Reports'),
  }),
] as const;

const doors = [
  createRoute({
    ...alone,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./pages/sign-in/SignIn.tsx'), 'SignIn'),
  }),
  createRoute({
    ...alone,
    path: '/reset-password',
    component: lazyRouteComponent(() => import('./pages/sign-in/ResetPassword.tsx'), 'ResetPassword'),
  }),
  createRoute({
    ...alone,
    path: '/setup',
    component: lazyRouteComponent(() => import('./pages/setup/Setup.tsx'), 'Setup'),
  }),
  createRoute({
    ...alone,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./pages/sign-in/Invitation.tsx'), 'Invitation'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(pages), ...doors]),
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
