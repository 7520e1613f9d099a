export * from './articles.js'
export * from './citation.js'
export * from './coverage.js'
