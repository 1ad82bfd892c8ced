import type { Sphere } from '../sphere-tag/sphere-tag.tsx'

/** A ground and three inks that stand out from it. */
export type Palette = { ground: string; a: string; b: string; c: string }

const palette = (ground: string, a: string, b: string, c: string): Palette => ({ ground, a, b, c })

const cream = '#f6ecd6'
const soot = '#2a2522'
const mustard = '#f2c14e'

/** The sphere's colour leads in each; mustard, cream and soot are shared, as if from one printing shop. */
export const palettes: Record<Sphere, readonly [Palette, ...Palette[]]> = {
  culture: [
    palette('#b3271e', soot, mustard, cream),
    palette(mustard, '#b3271e', soot, '#fff7e3'),
    palette(cream, '#b3271e', soot, '#e79a5b'),
    palette(soot, '#dd4a35', cream, mustard),
    palette('#eba992', '#b3271e', soot, cream),
  ],
  education: [
    palette('#f3d25f', '#1d4ea8', '#fff', '#eadfc4'),
    palette('#1d4ea8', '#f3d25f', cream, '#102a5c'),
    palette('#d8e5f6', '#1d4ea8', '#e2603f', '#14244a'),
    palette(cream, '#1d4ea8', '#f0a95b', '#14244a'),
    palette('#14305f', '#7fa8f5', mustard, cream),
  ],
  science: [
    palette('#e6eee0', '#1c6b45', '#f0a95b', '#fff'),
    palette('#1c6b45', '#f3d25f', '#e6eee0', '#0d3523'),
    palette('#f0a95b', '#14472f', cream, '#b3391e'),
    palette('#0f3b2a', '#7fd1a5', mustard, cream),
    palette(cream, '#1c6b45', '#1d4ea8', mustard),
  ],
}
