export * from './monthly-pieces.js'
export * from './processing-fee.js'
