import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { RouterProvider } from 'react-router/dom'
import { createQueries } from '../api/queries.js'
import { LanguageProvider, useLanguage } from '../language/language.js'
import type { Language } from '../language/spoken.js'
import { theme } from '../style/theme.js'
import { createRoutes } from './routes.js'

export function Application({ language }: { readonly language: Language }) {
  const queries = useMemo(createQueries, [])
  const router = useMemo(createRoutes, [])
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider initial={language}>
        <Dressed>
          <RouterProvider router={router} />
        </Dressed>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

/** Ant Design in our colours and the reader's language. */
function Dressed({ children }: { readonly children: ReactNode }) {
  const { antd } = useLanguage()
  return (
    <ConfigProvider theme={theme} locale={antd} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
