// Reads {name: alert} as JSON; writes {name: alert} as @dec112/cap-ts, a library of the Austrian
// emergency call, understands each. It throws at a word that CAP 1.2 does not have.
import { text } from 'node:stream/consumers';

import { CAP_1_2 } from '@dec112/cap-ts';

const found = {};
for (const [name, file] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const alert = await CAP_1_2.Alert.fromXML(file);
  found[name] = {
    identifier: alert.identifier,
    sender: alert.sender,
    sent: alert.sent,
    references: alert.references ?? '',
    note: alert.note ?? '',
    info: alert.info_list.map((info) => ({
      headline: info.headline,
      event: info.event,
      instruction: info.instruction ?? '',
      expires: info.expires ?? '',
      area: info.area_list.map((area) => area.areaDesc),
      geocode: info.area_list.flatMap((area) => area.geocode_list.map((code) => code.value)),
    })),
  };
}
process.stdout.write(JSON.stringify(found));
