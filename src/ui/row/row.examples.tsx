import { type Example, longTitle, say, sphereWords } from '../example.ts'
import { Row, Rows } from './row.tsx'

export const examples: Example[] = [
  {
    name: 'a day',
    render: (lang) => (
      <Rows label={say('Петък, 27 ноември', 'Friday, 27 November')(lang)}>
        <Row
          time="10:00"
          datetime="2026-11-27T10:00:00+02:00"
          title={say('Приказна сутрин с „Ян Бибиян“', 'Story morning with “Jan Bibijan”')(lang)}
          href="#row"
          details={[
            say('Детски отдел, Регионална библиотека „Любен Каравелов“', 'Children’s room, Regional Library')(lang),
            say('Русе', 'Ruse')(lang),
          ]}
          sphere={{ sphere: 'education', label: sphereWords.education(lang) }}
        />
        <Row
          time="17:00"
          timeNote={say('до 19:30', 'to 19:30')(lang)}
          title={say('Дунавът под микроскоп', 'The Danube under a microscope')(lang)}
          href="#row"
          details={[say('Русенски университет, зала 2.102', 'University of Ruse, room 2.102')(lang)]}
          sphere={{ sphere: 'science', label: sphereWords.science(lang) }}
          state={{ label: say('нова дата (беше 26 ноември)', 'new date (was 26 November)')(lang), tone: 'changed' }}
        />
        <Row
          time="18:00"
          title={say('Вечер на поезията', 'Evening of poetry')(lang)}
          href="#row"
          details={[say('НЧ „Пробуда-1901“, с. Николово', 'Probuda-1901, Nikolovo')(lang)]}
          sphere={{ sphere: 'culture', label: sphereWords.culture(lang) }}
          state={{ label: say('отменено', 'cancelled')(lang), tone: 'cancelled' }}
          cancelled
        />
      </Rows>
    ),
  },
  {
    name: 'long, all day, and in another language',
    render: (lang) => (
      <Rows>
        <Row
          time={say('цял ден', 'all day')(lang)}
          title={longTitle(lang)}
          href="#row"
          details={[longTitle(lang)]}
          sphere={{ sphere: 'education', label: sphereWords.education(lang) }}
        />
        <Row time="19:00" title="An English evening in Ruse" titleLang="en" href="#row" />
      </Rows>
    ),
  },
  {
    name: 'without times',
    render: (lang) => (
      <Rows>
        <Row
          title={say('Нов компютърен кът в библиотеката в Мартен', 'A new computer corner in Marten’s library')(lang)}
          href="#row"
          details={[say('НЧ „Просвета-1928“', 'Prosveta-1928')(lang), say('25 ноември', '25 November')(lang)]}
        />
        <Row title={say('Само заглавие', 'Only a title')(lang)} href="#row" />
      </Rows>
    ),
  },
]
