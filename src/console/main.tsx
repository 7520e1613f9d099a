import './style/antd.css'
import './style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadKeptLanguage } from './language/language.js'
import { Application } from './shell/application.js'

const place = document.getElementById('console')
if (place === null) throw new Error('the page has no place for the console')
const language = await loadKeptLanguage()
createRoot(place).render(
  <StrictMode>
    <Application language={language} />
  </StrictMode>,
)
