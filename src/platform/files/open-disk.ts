import { join } from 'node:path'
import type { Disk } from 'flydrive'
import { codeOf, OperatorError } from '../failure.ts'
import type { FilesPlace } from './files.ts'

/** The only place that knows where files really lie (decision 0025). The library is loaded with the first file. */
export async function openDisk({ DATA_DIR, FILES_URL }: FilesPlace): Promise<Disk> {
  const [{ Disk }, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')])
  if (!FILES_URL) return new Disk(new FSDriver({ location: filesFolder({ DATA_DIR }), visibility: 'private' }))
  return new Disk(await s3Driver(FILES_URL))
}

/** Where they lie when no store is named. */
export const filesFolder = ({ DATA_DIR }: Pick<FilesPlace, 'DATA_DIR'>): string => join(DATA_DIR, 'files')

/** `s3://KEY:SECRET@host/bucket?region=eu-central-1`: any store that speaks S3, over https. */
function readS3Address(url: URL) {
  const [, bucket = ''] = /^\/([a-z\d][a-z\d.-]{1,61}[a-z\d])\/?$/.exec(url.pathname) ?? []
  return {
    bucket,
    endpoint: `https://${url.host}`,
    region: url.searchParams.get('region') ?? 'auto',
    credentials: { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
  }
}

async function s3Driver(url: URL) {
  const { S3Driver } = await import('flydrive/drivers/s3').catch((error: unknown) => {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new OperatorError(
      'FILES_URL names a store that speaks S3, and its client is not among our packages: npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner, or leave FILES_URL empty.',
      { cause: error },
    )
  })
  return new S3Driver({ ...readS3Address(url), forcePathStyle: true, supportsACL: false, visibility: 'private' })
}
