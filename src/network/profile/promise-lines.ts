import type { ProfileWords } from './messages.ts'
import type { Profile } from './profile.ts'

/** „поне две събития на месец“, „отговор до 3 работни дни“ */
export function promiseLines(words: ProfileWords, { promised }: Pick<Profile, 'promised'>): string[] {
  if (!promised) return []
  const { eventsAMonth, replyDays } = promised
  return [
    ...(eventsAMonth === null ? [] : [words.promiseEvents(eventsAMonth)]),
    ...(replyDays === null ? [] : [words.promiseReply(replyDays)]),
  ]
}
