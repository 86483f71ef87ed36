// Times whole processes side by side: poam, an empty .NET program, and two JSON Schema validators. One command does it all:
//
//   node benchmarks/peers/run.mjs [--quick] [--rounds N] [--items 1000,10000,100000] [--schema FILE] [--write]
//
// It needs .NET and Node.js, installs the peers from npm, builds and publishes what it times, makes the corpus, and prints tables in Markdown. Without
// clang or gcc (on Windows the C++ tools) there is no machine code, and the tool on the runtime stands for both.
// --quick is a smoke run with few items and rounds; --write puts the tables into benchmarks/README.md.

import { mkdirSync, writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.mjs';
import { measure } from './measure.mjs';
import { coldTable, folderTable, insert, largeTable, names } from './report.mjs';
import { rewriteFile } from './schema.mjs';
import { benchmarks, corpusFile, corpusFolder, emptyProgram, formattedFile, peers, poam, repository, work } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    items: { type: 'string' },
    schema: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const rounds = Number(options.rounds ?? (options.quick ? 2 : 7));
const sizes = (options.items ?? (options.quick ? '100' : '1000,10000,100000')).split(',').map(Number);
const smallFiles = options.quick ? 20 : 500;

// The largest document is timed less often, for it takes as long as all others together; and in JSON alone, by what can read a text of its length.
const mostOfAllFormats = 10_000;
const roundsOf = (items) => (items > mostOfAllFormats ? Math.min(rounds, 5) : rounds);

mkdirSync(work, { recursive: true });
const schema = join(work, 'schema.json');
rewriteFile(options.schema ?? join(repository, 'schemas', 'json', 'oscal-poam-1.1.3.schema.json'), schema);
const { native, ready } = poam();
const tools = { empty: emptyProgram(), poam: native ?? ready, ...peers() };
const corpus = benchmarks();

const check = (file) => ({ name: 'poam validate', command: [...tools.poam, 'validate', file] });
const onRuntime = (file) => (native ? [{ name: names.ready, command: [...ready, 'validate', file] }] : []);
const fast = (file) => ({ name: names.fast, command: [...tools.sourcemeta, 'validate', '--fast', schema, file] });
const ajv = (file) => ({ name: 'ajv', command: [...tools.ajv, schema, file] });

const small = { json: corpusFile(corpus, 1, 'json'), yaml: corpusFile(corpus, 1, 'yaml'), xml: corpusFile(corpus, 1, 'xml') };
const cold = await measure(
  [
    { name: 'an empty .NET program', command: tools.empty },
    { ...check(small.json), name: 'poam validate, JSON' },
    { ...check(small.yaml), name: 'poam validate, YAML' },
    { ...check(small.xml), name: 'poam validate, XML' },
    ...onRuntime(small.json),
    fast(small.json),
    ajv(small.json),
  ],
  rounds * 3,
);

const large = [];
for (const items of sizes) {
  const json = corpusFile(corpus, items, 'json');
  const cases =
    items > mostOfAllFormats
      ? [{ ...check(json), name: 'poam validate, JSON' }, fast(json), ...onRuntime(json)]
      : [
          { ...check(json), name: 'poam validate, JSON' },
          { ...check(corpusFile(corpus, items, 'yaml')), name: 'poam validate, YAML' },
          { ...check(corpusFile(corpus, items, 'xml')), name: 'poam validate, XML' },
          fast(json),
          ajv(json),
          { name: names.diff, command: [...tools.poam, 'diff', json, json] },
          { name: names.format, command: [...tools.poam, 'fmt', '--check', formattedFile(tools.poam, json)] },
          ...onRuntime(json),
        ];
  large.push({ items, bytes: statSync(json).size, results: await measure(cases, roundsOf(items)) });
}

const [all, first, second] = corpusFolder(corpus, smallFiles);
const folder = await measure(
  [
    { name: 'one process', command: [...tools.poam, 'validate', all] },
    { name: 'two processes, half each, side by side', commands: [first, second].map((half) => [...tools.poam, 'validate', half]) },
  ],
  rounds,
);

const results = { machine: describeMachine(), rounds, smallBytes: statSync(small.json).size, cold, large, smallFiles, folder };
writeFileSync(join(work, 'results.json'), JSON.stringify(results, null, 2));
const page = [results.machine, coldTable(results), largeTable(results), folderTable(results)].join('\n\n') + '\n';
process.stdout.write(page);
if (options.write) {
  insert(join(repository, 'benchmarks', 'README.md'), page);
}
