import { eventsAhead } from './demo-ahead.ts'
import type { DemoEvent } from './demo-event.ts'
import { bookEvents } from './demo-events-books.ts'
import { childrenEvents } from './demo-events-children.ts'
import { clubEvents } from './demo-events-clubs.ts'
import { courseEvents } from './demo-events-courses.ts'
import { exhibitionEvents } from './demo-events-exhibitions.ts'
import { holidayEvents } from './demo-events-holidays.ts'
import { meetingEvents } from './demo-events-meetings.ts'
import { musicEvents } from './demo-events-music.ts'
import { outdoorEvents } from './demo-events-outdoors.ts'
import { schoolEvents } from './demo-events-school.ts'
import { scienceEvents } from './demo-events-science.ts'
import { stageEvents } from './demo-events-stage.ts'
import { workshopEvents } from './demo-events-workshops.ts'
import { lastingEvents } from './demo-lasting.ts'
import { pastOfChitalishta } from './demo-past-chitalishta.ts'
import { pastOfLibrary } from './demo-past-library.ts'
import { pastOfMuseums } from './demo-past-museums.ts'
import { pastOfPartners } from './demo-past-partners.ts'
import { pastOfSchools } from './demo-past-schools.ts'
import { pastOfStages } from './demo-past-stages.ts'

/** All events of the demonstration. The institutions are real, the events are invented. */
export const demoEvents: readonly DemoEvent[] = [
  ...clubEvents,
  ...courseEvents,
  ...bookEvents,
  ...stageEvents,
  ...musicEvents,
  ...exhibitionEvents,
  ...childrenEvents,
  ...scienceEvents,
  ...outdoorEvents,
  ...workshopEvents,
  ...schoolEvents,
  ...meetingEvents,
  ...holidayEvents,
  ...lastingEvents,
  ...pastOfLibrary,
  ...pastOfPartners,
  ...pastOfMuseums,
  ...pastOfStages,
  ...pastOfSchools,
  ...pastOfChitalishta,
  ...eventsAhead,
]
