/**
 * What real files say, checked by eye: the file, how many events stand in it, and of the first four the beginning of the title and
 * the start: a date, an instant in UTC, or a floating wall time.
 */
export type FileExpectation = readonly [file: string, events: number, first: readonly (readonly [string, string])[]]

export const fileExpectations: readonly FileExpectation[] = [
  ['allenporter__ical/calendar_labs_same_day_dtend.ics', 1, [['Immaculate Conception Day', '2025-12-08']]],
  ['allenporter__ical/datetime_vtimezone.ics', 1, [['Event 1', '2023-03-13T01:12:10Z']]],
  ['allenporter__ical/emoji.ics', 1, [['🎄', '1997-12-25']]],
  ['allenporter__ical/event_multi_day.ics', 1, [['Networld+Interop Conference', '1996-09-18T14:30:00Z']]],
  [
    'allenporter__ical/office_356_custom_timezone.ics',
    2,
    [
      ['Zajęty', '2024-05-02T09:00:00Z'],
      ['Wstępna akceptacja', '2024-05-21T13:00:00Z'],
    ],
  ],
  [
    'allenporter__ical/office_360_nz_tz.ics',
    3,
    [
      ['9am local Wednesday event', '2025-10-07T20:00:00Z'],
      ['10am local time Saturday event', '2025-10-10T21:00:00Z'],
      ['Recurring event on Monday, Wednesday', '2025-12-08T02:00:00Z'],
    ],
  ],
  ['allenporter__ical/office_365_extended_timezone.ics', 1, [['Uffe', '2024-04-26T12:00:00Z']]],
  [
    'allenporter__ical/recurring_event.ics',
    2,
    [
      ['Some Event', '2025-05-05'],
      ['Some Modified Event', '2025-05-07'],
    ],
  ],
  ['allenporter__ical/rrule-exdate.ics', 1, [['First of the month', '2022-08-01']]],
  ['apple__ccs-calendarserver/AnotherEvent.ics', 1, [['Another Event', '2011-05-16T15:45:00Z']]],
  ['apple__ccs-calendarserver/C3185F20-1ED0-11D9-A5E0-000A958A3252.ics', 1, [["Mother's Day", '2002-05-12']]],
  [
    'apple__ccs-calendarserver/C318A148-1ED0-11D9-A5E0-000A958A3252.ics',
    1,
    [['Memorial Day (fed holiday)', '2004-05-31']],
  ],
  ['apple__ccs-calendarserver/Test-01B.ics', 1, [['5 day daily repeating meeting', '2005-04-11T14:00:00Z']]],
  ['apple__ccs-calendarserver/ThirdEvent.ics', 1, [['Third Event', '2011-05-16T17:45:00Z']]],
  ['arran4__golang-ical/expected_input2.ics', 1, [['XYZ Project Review', '1998-03-12T13:30:00Z']]],
  ['arran4__golang-ical/google.ics', 1, [['Test Event', '2024-09-29T12:45:00Z']]],
  ['collective__icalendar/broken_ical.ics', 1, [['An Event with too many semicolons', '2014-04-09T09:30:00']]],
  [
    'collective__icalendar/calendars_america_new_york.ics',
    1,
    [['an event with a custom tz name', '2014-08-29T12:00:00Z']],
  ],
  ['collective__icalendar/event_with_unicode_fields.ics', 1, [['Non-ASCII Test: ÄÖÜ äöü €', '2010-10-10T10:00:00Z']]],
  ['collective__icalendar/issue_112_missing_tzinfo_on_exdate.ics', 1, [['Market East Live!', '2013-09-07T16:00:00Z']]],
  ['collective__icalendar/issue_165_missing_event.ics', 1, [['Sprint 25 Daily Standup', '2015-07-03T08:00:00Z']]],
  [
    'collective__icalendar/issue_348_exception_parsing_value.ics',
    1,
    [['Sixt : détails de votre réservation', '2019-06-24T06:30:00Z']],
  ],
  [
    'collective__icalendar/rfc_7529.ics',
    4,
    [
      ['Chinese New Year', '2013-02-10'],
      ['First day of 13th month', '2013-09-06'],
      ['Anniversary', '2014-02-08'],
      ['Anniversary', '2012-02-29'],
    ],
  ],
  ['collective__icalendar/timezoned.ics', 1, [['artsprint 2012', '2012-02-13T09:00:00Z']]],
  [
    'fullcalendar__fullcalendar/feed.ics',
    4,
    [
      ['First conference', '2019-04-10'],
      ['Second conference', '2019-04-16'],
      ['Hour long meeting', '2019-04-15T09:30:00Z'],
      ['90 minute meeting', '2019-04-15T14:15:00Z'],
    ],
  ],
  [
    'ical-org__ical.net/Bug2916581.ics',
    2,
    [
      ['Friday Job', '2009-12-25T02:00:00Z'],
      ['Saturday Job', '2009-12-26T02:00:00Z'],
    ],
  ],
  [
    'ical-org__ical.net/EmptyLines2.ics',
    4,
    [
      ['Degree Evaluation', '2006-01-12T13:30:00'],
      ['IT Planning Mtg.', '2006-01-16T09:00:00'],
      ['Degree Evaluation', '2006-01-12T13:30:00'],
      ['IT Planning Mtg.', '2006-01-16T09:00:00'],
    ],
  ],
  [
    'ical-org__ical.net/EventStatus.ics',
    4,
    [
      ['No status', '2025-01-01T10:00:00Z'],
      ['Confirmed', '2025-01-02T10:00:00Z'],
      ['Cancelled', '2025-01-03T10:00:00Z'],
      ['Tentative', '2025-01-04T10:00:00Z'],
    ],
  ],
  ['ical-org__ical.net/Google1.ics', 1, [['Zähne putzen', '2006-12-11T06:00:00Z']]],
  ['ical-org__ical.net/MonthlyCountByDay2.ics', 1, [['Test event', '1997-09-07T13:00:00Z']]],
  ['ical-org__ical.net/Outlook2007LineFolds.ics', 1, [['Example Calendar Export that Blows Up DD', '2009-06-21']]],
  ['ical-org__ical.net/XProperty2.ics', 1, [['Busy', '2008-01-17T23:30:00Z']]],
  ['ical-org__ical.net/YearlyByMonthDay1.ics', 1, [['Test event', '1996-11-05T14:00:00Z']]],
  ['ical4j__ical4j/2207678.ics', 1, [['Scheduled Reboot', '2008-10-31T01:30:00Z']]],
  [
    'ical4j__ical4j/Buddhist.ics',
    4,
    [
      ["Buddha's Death and entrance to Nirvana.", '2003-02-15'],
      ["Buddha's Birth", '2003-04-08'],
      ["Buddha's Enlightenment", '2003-12-08'],
      ['Day of Turning the Wheel of Teaching (Ti', '2002-07-14'],
    ],
  ],
  ['ical4j__ical4j/EXDATE-IN-UTC.ics', 1, [['New Event', '2007-05-08T10:15:00Z']]],
  ['ical4j__ical4j/evolution.ics', 1, [['test', '2008-06-24T18:00:00Z']]],
  ['ical4j__ical4j/groupwise.ics', 1, [['LT Team Meeting', '2008-12-17T07:30:00Z']]],
  [
    'ical4j__ical4j/incoming.ics',
    4,
    [
      ['Conference', '1997-07-01T20:00:00Z'],
      ['Pool party', '1997-07-01T19:00:00Z'],
      ['Phone Conference', '1996-07-01T18:00:00Z'],
      ['Conference', '1997-07-01T19:00:00Z'],
    ],
  ],
  ['ical4j__ical4j/korganizer-lowercase.ics', 1, [["Ted's Birthday", '2005-01-16']]],
  [
    'ical4j__ical4j/multiple_calendars.ics',
    2,
    [
      ['Conference', '1997-07-01T19:00:00Z'],
      ['Phone Conference', '1997-07-01T18:00:00Z'],
    ],
  ],
  ['icalendar__icalendar/bad_wrapping.ics', 1, [['UTF-8 multi-octet sequence test', '2020-09-02']]],
  [
    'icalendar__icalendar/custom_component.ics',
    4,
    [
      ['Kaffepaus', '2015-12-03T09:00:00Z'],
      ['iipax - Callisto-6', '2013-01-15T16:08:00Z'],
      ['iipax - Bulbasaur', '2013-02-19T07:00:00Z'],
      ['iipax - Ivysaur', '2013-03-26T09:59:00Z'],
    ],
  ],
  [
    'icalendar__icalendar/two_date_time_events.ics',
    2,
    [
      ['9am', '2014-07-14T13:00:00Z'],
      ['All Day', '2014-07-14'],
    ],
  ],
  [
    'icalendar__icalendar/two_day_events.ics',
    2,
    [
      ['Monday', '2014-07-14'],
      ['Sunday', '2014-07-13'],
    ],
  ],
  ['icalendar__icalendar/tzid_search.ics', 1, [['Recurring on Wed', '2018-01-04T15:00:00Z']]],
  [
    'jens-maus__node-ical/Office-2012-owa.ics',
    4,
    [
      ['TEST Syd', '2020-10-28T02:30:00Z'],
      ['TEST', '2020-10-28T17:30:00Z'],
      ['TEST 3', '2020-11-02T18:30:00Z'],
      ['TEST2', '2020-11-02T18:30:00Z'],
    ],
  ],
  [
    'jens-maus__node-ical/daily-count-exdate-recurrence-id.ics',
    2,
    [
      ['Treasure Hunting', '2015-07-06T19:00:00Z'],
      ['More Treasure Hunting', '2015-07-09T22:00:00Z'],
    ],
  ],
  ['jens-maus__node-ical/exchange-custom-tz.ics', 1, [['Test event', '2019-04-30T02:00:00Z']]],
  [
    'jens-maus__node-ical/google-calendar-kiev-tz.ics',
    2,
    [
      ['bla bla', '2016-08-26T11:00:00Z'],
      ['repeated', '2016-08-25T11:00:00Z'],
    ],
  ],
  [
    'jens-maus__node-ical/mixed-timezone-handling.ics',
    5,
    [
      ['No Timezone', '2002-10-28T01:20:30'],
      ['UTC Timezone', '2002-10-28T01:20:30Z'],
      ['Inline Timezone', '2002-10-28T06:20:30Z'],
      ['Date Only (Explicit)', '2002-10-28'],
    ],
  ],
  [
    'jens-maus__node-ical/whole_day_moved_over_dst_change_berlin.ics',
    2,
    [
      ['test whole day moved', '2024-10-27'],
      ['test whole day moved', '2024-10-30'],
    ],
  ],
  ['jens-maus__node-ical/yearly-recurring-unicode.ics', 1, [['Fête Nationale - Férié', '2012-07-14']]],
  ['kewisch__ical.js/blank_description.ics', 1, [['Really long event name thing', '2012-06-30T13:00:00Z']]],
  ['kewisch__ical.js/duration_instead_of_dtend.ics', 1, [['Really long event name thing', '2012-06-30T13:00:00Z']]],
  ['kewisch__ical.js/multiple_rrules.ics', 1, [['sahaja <> frashed', '2012-03-26T18:00:00Z']]],
  ['libical__libical/6.ics', 1, [['ST. PAUL SAINTS -VS- DULUTH-SUPERIOR DUK', '1997-07-01T20:00:00Z']]],
  [
    'libical__libical/classify.ics',
    2,
    [
      ['Conference', '1996-07-01T20:00:00Z'],
      ['Conference in the park', '1997-07-01T20:00:00Z'],
    ],
  ],
  [
    'libical__libical/overlaps.ics',
    5,
    [
      ['', '2000-11-04T15:00:00'],
      ['', '2000-11-04T15:30:00'],
      ['', '2000-11-04T16:00:00'],
      ['', '2000-11-04T16:30:00'],
    ],
  ],
  // The second of its three events starts at T13000Z, which is no time.
  [
    'libical__libical/process-calendar.ics',
    2,
    [
      ['Event 1', '1997-07-01T12:00:00Z'],
      ['Event 3', '1997-07-01T14:00:00Z'],
    ],
  ],
  [
    'libical__libical/spanlist.ics',
    5,
    [
      ['', '1998-01-01T00:00:00Z'],
      ['', '1998-01-02T01:00:00Z'],
      ['', '1998-01-03T03:00:00Z'],
      ['', '1998-01-04T04:00:00Z'],
    ],
  ],
  [
    'mangstadt__biweekly/issue126.ics',
    2,
    [
      ['', '2023-11-22T08:30:00Z'],
      ['', '2023-04-22T07:30:00Z'],
    ],
  ],
  ['mangstadt__biweekly/outlook-2010.ics', 1, [['Team Meeting', '2013-06-10T16:00:00Z']]],
  ['mangstadt__biweekly/pr63.ics', 1, [['Daily Until 12/23', '2016-12-19T14:00:00Z']]],
  ['mangstadt__biweekly/vcal-example1.vcs', 1, [['Your Proposal Review', '1996-04-01T03:30:00Z']]],
  ['mozilla__releases-comm-central/cancel-single-event.eml', 1, [['Single Event', '2022-03-16T11:00:00Z']]],
  [
    'mozilla__releases-comm-central/import.ics',
    4,
    [
      ['Event One', '2019-01-01T15:00:00'],
      ['Event Four', '2019-01-01T18:00:00'],
      ['Event Three', '2019-01-01T17:00:00'],
      ['Event Två', '2019-01-01T16:00:00'],
    ],
  ],
  ['mozilla__releases-comm-central/repeat-event.eml', 1, [['Repeat Event', '2022-03-16T11:00:00Z']]],
  ['peterbraden__ical.js/test15.ics', 1, [['Test event', '2019-04-30T02:00:00Z']]],
  [
    'peterbraden__ical.js/test2.ics',
    3,
    [
      ['Coffee with Jason', '2002-10-28T22:00:00Z'],
      ['Code Review', '2002-11-27T20:00:00Z'],
      ['Dinner with T', '2002-12-17T04:00:00Z'],
    ],
  ],
  ['sabre-io__vobject/UntilRespectsTimezoneTest.ics', 1, [['Test', '2013-09-23T22:30:00Z']]],
  ['u01jmg3__ics-parser/issue-340.ics', 1, [['Redacted', '2023-01-12T17:00:00Z']]],
]

/** The starts of one event of a file, from the first on, as wall times in its zone; `all` where the list is complete. */
export type DatesExpectation = readonly [file: string, event: number, all: boolean, starts: readonly string[]]

export const datesExpectations: readonly DatesExpectation[] = [
  ['allenporter__ical/rrule-exdate.ics', 0, false, ['2022-08-01', '2022-11-01', '2022-12-01', '2023-02-01']],
  [
    'allenporter__ical/google_calendar_invalid_offset.ics',
    0,
    true,
    [
      '2003-02-03T17:00',
      '2003-02-04T17:00',
      '2003-02-05T17:00',
      '2003-02-06T17:00',
      '2003-02-07T17:00',
      '2003-02-10T17:00',
      '2003-02-11T17:00',
      '2003-02-12T17:00',
    ],
  ],
  [
    'apple__ccs-calendarserver/C3185F20-1ED0-11D9-A5E0-000A958A3252.ics',
    0,
    false,
    ['2002-05-12', '2003-05-11', '2004-05-09', '2005-05-08'],
  ],
  [
    'apple__ccs-calendarserver/C318A148-1ED0-11D9-A5E0-000A958A3252.ics',
    0,
    false,
    ['2004-05-31', '2005-05-30', '2006-05-29'],
  ],
  [
    'apple__ccs-calendarserver/Test-01B.ics',
    0,
    true,
    ['2005-04-11T10:00', '2005-04-12T10:00', '2005-04-13T10:00', '2005-04-14T10:00', '2005-04-15T10:00'],
  ],
  [
    'collective__icalendar/issue_112_missing_tzinfo_on_exdate.ics',
    0,
    false,
    ['2013-09-07T12:00', '2013-09-13T12:00', '2013-09-14T12:00', '2013-09-20T12:00'],
  ],
  ['collective__icalendar/rfc_7529.ics', 0, false, ['2013-02-10', '2014-01-31', '2015-02-19']],
  [
    'collective__icalendar/rfc_7529.ics',
    3,
    false,
    ['2012-02-29', '2013-03-01', '2014-03-01', '2015-03-01', '2016-02-29'],
  ],
  [
    'ical-org__ical.net/MonthlyCountByDay2.ics',
    0,
    true,
    [
      '1997-09-07T09:00',
      '1997-09-28T09:00',
      '1997-11-02T09:00',
      '1997-11-30T09:00',
      '1998-01-04T09:00',
      '1998-01-25T09:00',
      '1998-03-01T09:00',
      '1998-03-29T09:00',
      '1998-05-03T09:00',
      '1998-05-31T09:00',
    ],
  ],
  ['ical-org__ical.net/YearlyByMonthDay1.ics', 0, false, ['1996-11-05T09:00', '2000-11-07T09:00', '2004-11-02T09:00']],
  ['ical4j__ical4j/EXDATE-IN-UTC.ics', 0, false, ['2007-05-08T05:15', '2007-05-29T05:15', '2007-06-05T05:15']],
  [
    'ical4j__ical4j/EXDATE.ics',
    0,
    true,
    ['2006-01-01T12:00', '2006-01-02T12:00', '2006-01-05T12:00', '2006-01-06T12:00', '2006-01-07T12:00'],
  ],
  ['ical4j__ical4j/friday13.ics', 0, false, ['1998-02-13T09:00', '1998-03-13T09:00', '1998-11-13T09:00']],
  [
    'jens-maus__node-ical/daily-count-exdate-recurrence-id.ics',
    0,
    true,
    [
      '2015-07-06T12:00',
      '2015-07-07T12:00',
      '2015-07-09T12:00',
      '2015-07-11T12:00',
      '2015-07-12T12:00',
      '2015-07-13T12:00',
      '2015-07-14T12:00',
      '2015-07-15T12:00',
    ],
  ],
  [
    'kewisch__ical.js/multiple_rrules.ics',
    0,
    false,
    ['2012-03-26T11:00', '2012-04-01T11:00', '2012-04-02T11:00', '2012-04-08T11:00'],
  ],
  [
    'mangstadt__biweekly/pr63.ics',
    0,
    true,
    ['2016-12-19T09:00', '2016-12-20T09:00', '2016-12-21T09:00', '2016-12-22T09:00', '2016-12-23T09:00'],
  ],
  [
    'mozilla__releases-comm-central/repeat-event.eml',
    0,
    true,
    ['2022-03-16T11:00', '2022-03-17T11:00', '2022-03-18T11:00'],
  ],
  [
    'sabre-io__vobject/UntilRespectsTimezoneTest.ics',
    0,
    true,
    [
      '2013-09-23T18:30',
      '2013-09-30T18:30',
      '2013-10-07T18:30',
      '2013-10-14T18:30',
      '2013-10-21T18:30',
      '2013-10-28T18:30',
      '2013-11-04T18:30',
      '2013-11-11T18:30',
      '2013-11-18T18:30',
    ],
  ],
]
