// Reads {name: calendar} as JSON; writes {name: [entry]} as ical.js understands each, by the
// time zones that the file itself defines: the program brings none.
import { text } from 'node:stream/consumers';

import ICAL from 'ical.js';

const told = (time) => ({
  day: time.isDate ? time.toString() : null,
  seconds: time.isDate ? null : time.toUnixTime(),
  offset: time.isDate ? null : time.utcOffset(),
});

// A reader shows what repeats at each of its times.
function times(event) {
  if (!event.isRecurring()) return [{ startDate: event.startDate, endDate: event.endDate }];
  const found = [];
  const each = event.iterator();
  for (let time = each.next(); time; time = each.next()) found.push(event.getOccurrenceDetails(time));
  return found;
}

const found = {};
for (const [name, file] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  found[name] = calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component);
    return times(event).map(({ startDate, endDate }) => ({
      uid: event.uid,
      title: event.summary,
      place: event.location,
      description: event.description,
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      start: told(startDate),
      end: told(endDate),
    }));
  });
}
if (ICAL.TimezoneService.count) throw new Error('a time zone that no file defined');
process.stdout.write(JSON.stringify(found));
