import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import type { TestContext } from 'node:test'
import tls from 'node:tls'

/** Every way out of the process is watched for the length of a test; answers what was asked for. */
export function withoutNetwork({ mock }: TestContext): { readonly asked: readonly string[] } {
  const asked: string[] = []
  const refuse =
    (name: string) =>
    (...what: readonly unknown[]): never => {
      asked.push(`${name} ${JSON.stringify(what[0])}`)
      throw new Error(`a reader asked for ${name}`)
    }
  mock.method(globalThis, 'fetch', refuse('fetch'))
  mock.method(net.Socket.prototype, 'connect', refuse('connect'))
  mock.method(tls, 'connect', refuse('tls'))
  mock.method(dgram, 'createSocket', refuse('dgram'))
  mock.method(dns, 'lookup', refuse('lookup'))
  mock.method(dns.promises, 'lookup', refuse('lookup'))
  return { asked }
}
