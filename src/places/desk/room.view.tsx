import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { RadioGroup, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { inLang, roomAddress, roomRemovalAddress } from '../addresses.ts'
import { venueMessages } from '../venues/messages.ts'
import { answers, inOneOf, type Room } from '../venues/venue.ts'
import type { VenuePage } from '../venues/venue-page.store.ts'
import { deskMessages } from './messages.ts'

interface RoomFormProps {
  readonly visit: Visit
  readonly venue: VenuePage
  readonly action?: string
  readonly room?: Room | undefined
  readonly problems: FieldProblems
}

export const RoomForm = ({ visit, venue, action, room, problems }: RoomFormProps) => {
  const { lang, form } = visit
  const [words, said] = [deskMessages[lang], venueMessages[lang]]
  const value = (name: string, saved: string | null | undefined) =>
    form.size > 0 ? (form.get(name) ?? '') : (saved ?? '')
  const text = (name: string, label: string, saved: string | null | undefined, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={value(name, saved)} error={problems.get(name)} />
  )
  return (
    <Form lang={lang} action={action} problems={problems} submit={room ? words.save : words.addRoom}>
      <input type="hidden" name="version" value={value('version', String(venue.version))} />
      {text('room', words.roomBg, room?.texts.bg?.name)}
      {text('seats', words.seats, room?.seats === null ? '' : room && String(room.seats))}
      <RadioGroup
        name="room_step_free"
        label={words.stepFree}
        options={answers.map((answer) => ({ value: answer, label: said[answer] }))}
        value={value('room_step_free', room?.stepFree ?? 'unknown')}
        error={problems.get('room_step_free')}
      />
      {text('equipment', words.equipment, room?.texts.bg?.equipment, words.equipmentHint)}
      {text('room_en', words.roomEn, room?.texts.en?.name)}
      {text('equipment_en', words.equipmentEn, room?.texts.en?.equipment)}
    </Form>
  )
}

/** The rooms of a venue on its desk page, each with the way to change it. */
export const RoomList = ({ visit, venue }: { visit: Visit; venue: VenuePage }) => {
  const { lang } = visit
  const [words, said] = [deskMessages[lang], venueMessages[lang]]
  if (venue.rooms.length === 0)
    return (
      <>
        <h2>{words.rooms}</h2>
        <p>{words.noRooms}</p>
      </>
    )
  return (
    <Table
      caption={words.rooms}
      columns={[
        { label: said.room },
        { label: said.seats, numeric: true },
        { label: said.stepFree },
        { label: said.equipment },
      ]}
      rows={venue.rooms.map((room) => {
        const text = inOneOf(room.texts, lang)?.text
        return [
          <a href={inLang(lang, roomAddress(venue.slug, room.id))}>
            <Marked text={text?.name ?? ''} lang={lang} />
          </a>,
          room.seats === null ? said.notSaid : String(room.seats),
          said[room.stepFree],
          text?.equipment ? <Marked text={text.equipment} lang={lang} /> : said.notSaid,
        ]
      })}
    />
  )
}

export const RoomRemoval = ({ visit, venue, room }: { visit: Visit; venue: VenuePage; room: Room }) => {
  const words = deskMessages[visit.lang]
  return (
    <DeskPart title={words.removeRoom} hint={words.removeRoomHint}>
      <ActButton
        action={inLang(visit.lang, roomRemovalAddress(venue.slug, room.id))}
        label={words.removeRoom}
        kind="danger"
        fields={{ version: String(venue.version) }}
      />
    </DeskPart>
  )
}
