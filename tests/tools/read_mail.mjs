// Says what Gmail and Outlook do not show of an e-mail: the names of features, one a line, from its HTML on standard input.
import { readFileSync } from 'node:fs'
import { caniemail } from 'caniemail'

const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*'], html: readFileSync(0, 'utf8') })
const titles = [...issues.errors.values()].flat().map((each) => each.title)
console.log([...new Set(titles)].sort().join('\n'))
