import type { Module } from '#src/platform/module.ts'
import { userCommand } from './user-command.ts'

export const people: Module = { name: 'people', commands: { user: userCommand } }
