import type { Module } from '#src/platform/module.ts'
import { loadDemo, removeDemo } from './demo/load-demo.ts'
import { importCommand } from './register/import-command.ts'

export const places: Module = {
  name: 'places',
  personal: 'keeps nothing of persons',
  demo: { load: loadDemo, remove: removeDemo },
  commands: { 'import places': importCommand },
}
