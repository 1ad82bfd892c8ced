/** What somebody in the demonstration has begun and not finished: fields of the form as they were typed. */
export interface DemoDraft {
  readonly key: string
  readonly organiser: string
  readonly person: string
  readonly form: Readonly<Record<string, string>>
  /** Days from the one on which the demonstration is loaded. */
  readonly day: number
}

export const demoDrafts: readonly DemoDraft[] = [
  {
    key: 'probuda-memories',
    organiser: 'probuda-nikolovo',
    person: 'secretary',
    day: 40,
    form: {
      title: 'Николово в стари снимки',
      hour: '17:00',
      place: 'площада пред читалището',
      sphere: 'culture',
      lead: 'Донесете снимка от семейния албум: ще я сканираме и ще запишем кой е на нея.',
      price: 'free',
      audiences: 'pensioners',
    },
  },
  {
    key: 'rb-reading-circle',
    organiser: 'rb-ruse',
    person: 'librarian',
    day: 55,
    form: { title: 'Кръг за четене: съвременен разказ', sphere: 'culture' },
  },
]
