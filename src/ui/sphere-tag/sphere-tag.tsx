/** The three directions of the network; each has a colour and a shape of its own. */
export const spheres = ['culture', 'education', 'science'] as const
export type Sphere = (typeof spheres)[number]

export type SphereTagProps = { sphere: Sphere; label: string }

const shapes = {
  culture: <circle cx="6" cy="6" r="5.5" />,
  education: <rect x="1" y="1" width="10" height="10" />,
  science: <path d="M6 0l6 6-6 6-6-6z" />,
}

/** A sphere said three times: by colour, by shape and by word. */
export const SphereTag = ({ sphere, label }: SphereTagProps) => (
  <span class={`ui-sphere-tag ui-sphere-tag-${sphere}`}>
    <svg class="ui-sphere-tag-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[sphere]}
    </svg>
    {label}
  </span>
)
