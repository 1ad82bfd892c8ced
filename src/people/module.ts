import type { Module } from '#src/platform/module.ts'
import { userCommand } from './persons/user-command.ts'

export const people: Module = { name: 'people', personal: 'keeps nothing of persons', commands: { user: userCommand } }
