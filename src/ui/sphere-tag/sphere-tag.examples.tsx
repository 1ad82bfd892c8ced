import { type Example, sphereWords } from '../example.ts'
import { SphereTag, spheres } from './sphere-tag.tsx'

export const examples: Example[] = [
  {
    name: 'all three',
    render: (lang) => (
      <p class="ui-design-line">
        {spheres.map((sphere) => (
          <SphereTag sphere={sphere} label={sphereWords[sphere](lang)} />
        ))}
      </p>
    ),
  },
]
