import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBands } from '../attendance/attendance.ts'
import { compareYears } from './compare-years.ts'
import type { MeasureGroup } from './measures.ts'

const group = (more: Partial<MeasureGroup> = {}): MeasureGroup => ({
  month: '2026-11',
  kind: 'book',
  level: null,
  away: false,
  held: 2,
  counted: 1,
  bands: { ...noBands, under14: 5, adults: 7 },
  online: 1,
  volunteers: 0,
  volunteerHours: 0,
  ...more,
})
const told = (sections: ReturnType<typeof compareYears>) =>
  sections.map(({ title, rows }) => [title, ...rows.map(({ label, now, before }) => `${label} ${now} ${before}`)])

test('each measure stands beside that of the year before', () => {
  const before = [group({ month: '2025-03', kind: 'celebration', held: 1, counted: 0, bands: noBands, online: 0 })]
  assert.deepEqual(told(compareYears([group(), group({ away: true })], before, 'bg')), [
    [
      'Накратко',
      'Прояви 4 1',
      'С числа 2 0',
      'Посещения 24 0',
      'От тях онлайн 2 0',
      'Доброволци 0 0',
      'Часове доброволен труд 0 0',
    ],
    ['По вид за НСИ', 'празненство, фестивал 0 1', 'представяне или обсъждане на книга 4 0'],
    ['По ниво', 'не е посочено 4 1'],
    ['В седалището и извън него', 'в седалището 2 1', 'извън седалището 2 0'],
    ['Посещения по възраст', 'под 14\u00a0г. 10 0', 'възрастни без посочена възраст 14 0'],
  ])
})

test('of two empty years the first section stays, in words of the language', () => {
  assert.deepEqual(told(compareYears([], [], 'en')), [
    [
      'In brief',
      'Held dates 0 0',
      'With numbers 0 0',
      'Attendance 0 0',
      'Of these online 0 0',
      'Volunteers 0 0',
      'Hours of volunteers 0 0',
    ],
  ])
})
