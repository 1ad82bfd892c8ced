import type { Module } from '#src/platform/module.ts'

export const sources: Module = { name: 'sources', personal: 'keeps nothing of persons' }
