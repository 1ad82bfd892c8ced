/** `changed` a new date or place, `cancelled` will not happen, `few` hurry, `quiet` anything calmer. */
export type StateTone = 'changed' | 'cancelled' | 'few' | 'quiet'
export type StateLabelProps = { label: string; tone: StateTone }

/** What has become of something, in words: „нова дата (беше 26 ноември)“. */
export const StateLabel = ({ label, tone }: StateLabelProps) => (
  <span class={`ui-state-label ui-state-label-${tone}`}>{label}</span>
)
