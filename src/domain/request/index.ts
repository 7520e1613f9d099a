export * from './outcome.js'
