/** The three directions of the network; each has a colour and a shape of its own. */
export const spheres = ['culture', 'education', 'science'] as const
export type Sphere = (typeof spheres)[number]

export type SphereTagProps = { sphere: Sphere; label: string }

/** A sphere said three times: by colour, by shape and by word. The shape is the style's: lists have dozens of them. */
export const SphereTag = ({ sphere, label }: SphereTagProps) => (
  <span class={`ui-sphere-tag ui-sphere-tag-${sphere}`}>{label}</span>
)
