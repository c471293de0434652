// Reads {name: html} as JSON; writes {name: [issue]} of what breaks Google's rules for rich results.
import { text } from 'node:stream/consumers';

import Validator from '@adobe/structured-data-validator';
import AutoExtractor from '@marbec/web-auto-extractor';

const Extractor = AutoExtractor.default ?? AutoExtractor;
const pages = JSON.parse(await text(process.stdin));
const found = {};
for (const [name, html] of Object.entries(pages)) {
  const read = new Extractor({ embedSource: [] }).parse(html);
  const issues = await new Validator().validate(read);
  found[name] = issues.map(({ rootType, severity, issueMessage, fieldNames }) => ({
    type: rootType,
    severity,
    message: String(issueMessage),
    fields: fieldNames ?? [],
  }));
}
process.stdout.write(JSON.stringify(found));
