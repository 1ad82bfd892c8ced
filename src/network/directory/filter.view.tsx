import { areaName, areasToChoose, around } from '#src/places/index.ts'
import { Button } from '#src/ui/button/button.tsx'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { directoryPath } from '../addresses.ts'
import type { DirectoryProps } from './directory.view.tsx'
import { directoryMessages } from './messages.ts'

/** Name and place as a plain form of GET; kind and sphere go along unseen. */
export const FilterForm = ({ lang, directory, filter, problems, narrowed, place }: DirectoryProps) => {
  const words = directoryMessages[lang]
  const wrong = problems.find(({ field }) => field === 'place')
  const inUse = [filter.name, filter.place, filter.type, filter.sphere].some((value) => value !== undefined)
  const options = areasToChoose(directory.areas, narrowed.areas, place).map((area) => ({
    value: area.slug,
    label: `${'\u2003'.repeat(around(area).length - 1)}${areaName(area, lang)} (${narrowed.areas[area.at] ?? 0})`,
  }))
  return (
    <form class="network-search" method="get" action={directoryPath(lang)}>
      <TextField name="name" type="search" label={words.search} value={filter.name} maxlength={100} />
      <SelectField
        name="place"
        label={words.place}
        value={filter.place ?? ''}
        error={wrong && words.unknownValue(words.place, wrong.typed)}
        options={[{ value: '', label: words.anyPlace }, ...options]}
      />
      {filter.sphere ? <input type="hidden" name="sphere" value={filter.sphere} /> : null}
      {filter.type ? <input type="hidden" name="type" value={filter.type} /> : null}
      <Button>{words.show}</Button>
      {inUse ? <a href={directoryPath(lang)}>{words.clear}</a> : null}
    </form>
  )
}
