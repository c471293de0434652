// Reads one text as JSON per line; writes per line what X and Bluesky make of it: addresses,
// mentions, hashtags and cashtags, each with its place in UTF-16 units.
import { createInterface } from 'node:readline';

import { RichText } from '@atproto/api';
import twitter from 'twitter-text';

const SORTS = { url: 'link', screenName: 'mention', hashtag: 'tag', cashtag: 'cash' };
const SORTS_OF_BLUESKY = {
  'app.bsky.richtext.facet#link': 'link',
  'app.bsky.richtext.facet#mention': 'mention',
  'app.bsky.richtext.facet#tag': 'tag',
};

const seenByX = (text) =>
  twitter.extractEntitiesWithIndices(text).map((entity) => ({
    network: 'x',
    sort: SORTS[Object.keys(SORTS).find((key) => key in entity)],
    start: entity.indices[0],
    end: entity.indices[1],
  }));

function seenByBluesky(text) {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const place = (bytes) => Buffer.from(text).subarray(0, bytes).toString().length;
  return (rich.facets ?? []).map(({ index, features }) => ({
    network: 'bluesky',
    sort: SORTS_OF_BLUESKY[features[0].$type],
    start: place(index.byteStart),
    end: place(index.byteEnd),
  }));
}

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  console.log(JSON.stringify([...seenByX(text), ...seenByBluesky(text)]));
}
