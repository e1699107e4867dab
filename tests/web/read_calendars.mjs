// Reads calendar files with ical.js.
//
//   node read_calendars.mjs < FILES     FILES: JSON, path → text
//
// Prints JSON, path → events, each field → value as RFC 5545 writes it, texts without their escapes.
// Ends with an error where ical.js finds one.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const fields = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL'];

function valueOf(event, field) {
  const value = event.getFirstPropertyValue(field.toLowerCase());
  if (value === null) return null;
  return value instanceof ICAL.Time ? value.toICALString() : String(value);
}

const files = JSON.parse(readFileSync(0, 'utf8'));
const events = {};
for (const [path, text] of Object.entries(files)) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  events[path] = calendar.getAllSubcomponents('vevent').map((event) =>
    Object.fromEntries(fields.map((field) => [field, valueOf(event, field)])));
}
console.log(JSON.stringify(events));
