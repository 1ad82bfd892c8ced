export { calendarPath, feedPath, subscribePath } from './addresses.ts'
export { calendar } from './module.ts'
