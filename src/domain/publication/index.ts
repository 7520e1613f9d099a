export * from './alike.js'
export * from './names-in-text.js'
export * from './proposal.js'
