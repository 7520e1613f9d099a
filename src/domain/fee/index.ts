export * from './fee-refusal.js'
export * from './monthly-pieces.js'
export * from './processing-fee.js'
