import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { allExamples } from './all-examples.ts'

const messages = phrases({
  title: { bg: 'Частите на интерфейса', en: 'The parts of the interface' },
  lead: {
    bg: 'Всяка част с примерите си: обикновени, дълги и празни.',
    en: 'Every part with its examples: ordinary, long and empty.',
  },
})

/** Body of `/design`. Stands directly in `Page`. */
export const DesignView = ({ lang }: { lang: Lang }) => (
  <div class="ui-wrap ui-design">
    <h1>{messages[lang].title}</h1>
    <p>{messages[lang].lead}</p>
    {allExamples.map(({ part, examples }) => (
      <section id={part} aria-labelledby={`about-${part}`}>
        <h2 id={`about-${part}`} lang="en">
          {part}
        </h2>
        {examples.map((example) => (
          <div class="ui-design-example">
            <p class="ui-design-name" lang="en">
              {example.name}
            </p>
            {example.render(lang)}
          </div>
        ))}
      </section>
    ))}
  </div>
)
