import { resolve } from 'node:path'
import { groundAt, runCommandLine } from './command-line.ts'

// Built into `dist`, so the root is one folder up; from source it is two.
const here = import.meta.dirname
const root = resolve(here, here.endsWith('dist') ? '..' : '../..')

// `multipolis help | head` closes the pipe; there is nobody left to tell.
process.stdout.on('error', () => process.exit())

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

process.exitCode = await runCommandLine(process.argv.slice(2), groundAt(root), say, complain)
