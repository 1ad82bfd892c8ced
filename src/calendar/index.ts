export { calendarPath, feedPath, subscribePath } from './addresses.ts'
export { startFinding } from './finding/finding.ts'
export { calendar } from './module.ts'
