export * from './find-personal-data.js'
export * from './identity-number.js'
export * from './mask.js'
export * from './personal-datum.js'
