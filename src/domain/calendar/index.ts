export * from './date-arithmetic.js'
export * from './holiday-year.js'
export * from './plain-date.js'
export * from './work-calendar.js'
