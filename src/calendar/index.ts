export { calendarPath, dataPath, feedPath, subscribePath } from './addresses.ts'
export { startFinding } from './finding/finding.ts'
export { calendar } from './module.ts'
