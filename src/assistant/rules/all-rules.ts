import { searchRules } from './for-search.ts'
import { letterRules } from './letters.ts'
import { pictureRules } from './pictures.ts'
import { questionRules } from './questions.ts'
import type { Rule } from './rule.ts'
import { titleRules } from './titles.ts'

const written: readonly Rule[] = [...questionRules, ...titleRules, ...letterRules, ...pictureRules, ...searchRules]

/** What keeps people away comes first, what is only untidy last; of three hints a text gets, the first of these. */
export const order: readonly string[] = [
  'clear',
  'day-wrong',
  'said-when',
  'said-hour',
  'said-where',
  'said-what',
  'alt-missing',
  'title-shouted',
  'letters-mixed',
  'lead-greets',
  'lead-repeats',
  'title-wide',
  'said-price',
  'said-whom',
  'lead-missing',
  'said-access',
  'alt-file',
  'alt-repeats',
  'alt-says-picture',
  'exclaims',
  'description-length',
  'title-stop',
  'alt-long',
  'slug-long',
  'short',
]

const placeOf = ({ id }: Rule): number => order.indexOf(id)

/** Every rule, the gravest first. */
export const allRules: readonly Rule[] = written.toSorted((one, other) => placeOf(one) - placeOf(other))
