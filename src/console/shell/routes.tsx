import { createBrowserRouter } from 'react-router'
import { Failed, NotFound } from './ends.js'
import { Frame, Waiting } from './frame.js'

/** Every page is a chunk of its own, loaded when somebody goes there. */
export const createRoutes = () =>
  createBrowserRouter(
    [
      {
        ErrorBoundary: Failed,
        HydrateFallback: Waiting,
        children: [
          { path: 'sign-in', lazy: () => import('../pages/sign-in/sign-in-page.js') },
          { path: 'first-run', lazy: () => import('../pages/sign-in/first-run-page.js') },
          {
            Component: Frame,
            children: [
              {
                ErrorBoundary: Failed,
                children: [
                  { index: true, lazy: () => import('../pages/home/home-page.js') },
                  { path: 'profile', lazy: () => import('../pages/profile/profile-page.js') },
                  { path: 'bodies/:body?', lazy: () => import('../pages/bodies/bodies-page.js') },
                  { path: 'people', lazy: () => import('../pages/people/people-page.js') },
                  { path: 'audit', lazy: () => import('../pages/audit/audit-page.js') },
                  { path: 'requests', lazy: () => import('../pages/requests/requests-page.js') },
                  { path: 'requests/new', lazy: () => import('../pages/requests/register/register-page.js') },
                  { path: 'requests/counts', lazy: () => import('../pages/requests/counts/counts-page.js') },
                  { path: 'requests/reviews', lazy: () => import('../pages/requests/reviews/reviews-page.js') },
                  { path: 'requests/proposals', lazy: () => import('../pages/requests/after/proposals-page.js') },
                  { path: 'requests/:no', lazy: () => import('../pages/requests/case-page.js') },
                  { path: 'letters', lazy: () => import('../pages/letters/wordings-page.js') },
                  { path: 'reports', lazy: () => import('../pages/reports/reports-page.js') },
                  { path: 'reports/:report', lazy: () => import('../pages/reports/report-page.js') },
                  { path: 'system', lazy: () => import('../pages/system/system-page.js') },
                  { path: '*', Component: NotFound },
                ],
              },
            ],
          },
        ],
      },
    ],
    { basename: '/console' },
  )
