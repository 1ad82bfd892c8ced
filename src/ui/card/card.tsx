import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Artwork, type ArtworkProps } from '../artwork/artwork.tsx'
import { SmallLeaf } from '../leaf/leaf.tsx'
import { SphereTag, type SphereTagProps } from '../sphere-tag/sphere-tag.tsx'
import { StateLabel, type StateLabelProps } from '../state-label/state-label.tsx'

export type CardProps = {
  title: string
  href: string
  /** Language of the title where it differs from the page's. */
  titleLang?: Lang | undefined
  /** Level of the title among the page's headings: 3 under a section, which is the default. */
  level?: 2 | 3 | undefined
  /** „събота, 28 ноември, 20:00 ч.“ */
  when: string
  datetime?: string | undefined
  where?: Child | undefined
  sphere?: SphereTagProps | undefined
  /** At the foot: price or free places. */
  note?: string | undefined
  state?: StateLabelProps | undefined
  /** Strikes the title through; say it in words with `state` as well. */
  cancelled?: boolean | undefined
  artwork: ArtworkProps
  /** A photograph instead of the artwork. */
  photo?: Child | undefined
  /** The date as a small calendar leaf upon the picture. */
  leaf?: { month: string; day: number; weekday: string } | undefined
}

/** A grid of cards: three beside each other on a wide screen, one on a phone. */
export const Cards = ({ children }: PropsWithChildren) => <ul class="ui-cards">{children}</ul>

/** Something to choose, with its picture. The whole card can be tapped; the link is the title. */
export const Card = (card: CardProps) => {
  const Heading = card.level === 2 ? 'h2' : 'h3'
  return (
    <li class="ui-card">
      <div class="ui-card-picture">
        {card.photo ?? <Artwork {...card.artwork} />}
        {card.leaf ? <SmallLeaf {...card.leaf} /> : null}
      </div>
      <div class="ui-card-text">
        <Heading class="ui-card-title">
          <a href={card.href} lang={card.titleLang}>
            {card.cancelled ? <s>{card.title}</s> : card.title}
          </a>
        </Heading>
        <p class="ui-card-when">
          <time datetime={card.datetime}>{card.when}</time>
        </p>
        {card.state ? (
          <p class="ui-card-state">
            <StateLabel {...card.state} />
          </p>
        ) : null}
        {card.where ? <p class="ui-card-where">{card.where}</p> : null}
        <p class="ui-card-foot">
          {card.sphere ? <SphereTag {...card.sphere} /> : <span />}
          {card.note ? <span class="ui-card-note">{card.note}</span> : null}
        </p>
      </div>
    </li>
  )
}
