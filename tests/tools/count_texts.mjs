// Reads texts, one JSON string a line; writes how each counts by the programs of others, one JSON
// object a line: Bluesky's own, X's own, and Twilio's for SMS.
import { createInterface } from 'node:readline';

import { RichText } from '@atproto/api';
import sms from 'sms-segments-calculator';
import twitter from 'twitter-text';

const LINK = 'x'.repeat(23);

// Mastodon finds links with X's library and wants their scheme.
function withLinksCounted(text) {
  const found = twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false });
  let counted = '';
  let place = 0;
  for (const { indices: [start, end] } of found) {
    counted += text.slice(place, start) + LINK;
    place = end;
  }
  return counted + text.slice(place);
}

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  const rich = new RichText({ text });
  const message = new sms.SegmentedMessage(text);
  process.stdout.write(`${JSON.stringify({
    graphemes: rich.graphemeLength,
    bytes: rich.length,
    weight: twitter.parseTweet(text).weightedLength,
    linked: new RichText({ text: withLinksCounted(text) }).graphemeLength,
    encoding: message.encodingName,
    septets: message.numberOfCharacters,
    segments: message.segmentsCount,
  })}\n`);
}
