// Node strips types from .ts but knows no JSX: tests and development load .tsx through esbuild.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

const options = { loader: 'tsx', format: 'esm', jsx: 'automatic', jsxImportSource: 'hono/jsx', sourcemap: 'inline' }

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8')
    return { format: 'module', shortCircuit: true, source: transformSync(source, options).code }
  },
})
