export * from './citation.js'
