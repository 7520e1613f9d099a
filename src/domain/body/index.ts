export * from './body.js'
export * from './body-tree.js'
export * from './credit-code.js'
