export * from './definitions.js'
export * from './identity.js'
export * from './identity-text.js'
