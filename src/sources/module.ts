import type { Module } from '#src/platform/module.ts'

/** Has no page of its own yet: rooms bring readers, and show their reports. */
export const sources: Module = { name: 'sources', personal: 'keeps nothing of persons' }
