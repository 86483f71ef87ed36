// Turns results into tables in Markdown, the budgets beside the values.

import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- peers: begin -->';
const end = '<!-- peers: end -->';

/** The names of cases that budgets ask for. */
export const names = {
  fast: '@sourcemeta/jsonschema --fast',
  ready: 'poam validate, JSON, on the runtime',
  diff: 'poam diff, the same JSON twice',
  format: 'poam fmt --check, JSON in canonical form',
};

/** What a short run costs. */
export function coldTable({ cold, rounds, smallBytes }) {
  const [empty, json, yaml] = cold;
  const [fast, ready] = [names.fast, names.ready].map((name) => cold.find((result) => result.name === name));
  const onRuntime = ready
    ? [
        ['JSON on the runtime / `@sourcemeta/jsonschema --fast`', ready.median / fast.median, '0.25', '0.16'],
        ['JSON on the runtime / an empty .NET program', ready.median / empty.median, '3.0', '2.2'],
      ]
    : [];
  return [
    `**Cold, one document of ${(smallBytes / 1000).toFixed(1)} KB**, medians of ${rounds * 3} runs in turn:`,
    '',
    table(['What', 'Median', 'Fastest', 'Peak memory'], cold.map(row)),
    '',
    budgets([
      ['JSON / `@sourcemeta/jsonschema --fast`', json.median / fast.median, '0.25', '0.16'],
      ['JSON / an empty .NET program', json.median / empty.median, '3.0', '2.2'],
      ['YAML / JSON', yaml.median / json.median, '1.35', '1.15'],
      ...onRuntime,
    ]),
  ].join('\n');
}

/** What large documents cost, and how the cost grows. */
export function largeTable({ large }) {
  const parts = large.map(({ items, bytes, results }) => {
    const [json] = results;
    const [fast, diff, format] = [names.fast, names.diff, names.format].map((name) => results.find((result) => result.name === name));
    const ratios = [
      ['JSON / `@sourcemeta/jsonschema --fast`, time', json.median / fast.median, '0.7', '0.4'],
      ...(diff ? [['diff / JSON', diff.median / json.median, '2.8', '2.3']] : []),
      ...(format ? [['format / JSON', format.median / json.median, '2.0', '1.5']] : []),
      ...(json.peak && fast.peak ? [['JSON / `@sourcemeta/jsonschema --fast`, peak memory', json.peak / fast.peak, '0.5', '0.38']] : []),
    ];
    return [
      `**${items.toLocaleString('en')} items, ${(bytes / 1e6).toFixed(1)} MB of JSON**, whole process:`,
      '',
      table(['What', 'Median', 'Fastest', 'Peak memory'], results.map(row)),
      '',
      budgets(ratios),
    ].join('\n');
  });
  return [...parts, ...growth(large)].join('\n\n');
}

/** What many small files cost. */
export function folderTable({ folder, smallFiles }) {
  const [one, two] = folder;
  return [
    `**${smallFiles} small files**:`,
    '',
    table(['What', 'Median', 'Fastest', 'Peak memory'], folder.map(row)),
    '',
    budgets([['two processes / one process', two.median / one.median, '0.9 or more', '1.0']]),
  ].join('\n');
}

/** Puts the tables between the marks of a page. */
export function insert(file, tables) {
  const page = readFileSync(file, 'utf8');
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`${file} has no place for the tables: ${begin} and ${end}`);
  }

  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${tables}\n${page.slice(to)}`);
}

function growth(large) {
  const steps = large.slice(1).map((next, index) => {
    const before = large[index];
    const [from, to] = [before.results[0], next.results[0]];
    const tenfold = (ratio) => ratio ** (Math.log(10) / Math.log(next.items / before.items));
    const name = `${before.items.toLocaleString('en')} to ${next.items.toLocaleString('en')} items`;
    return [
      [`${name}, time for each tenfold`, tenfold(to.median / from.median), '11', '10.3'],
      ...(from.peak && to.peak ? [[`${name}, memory for each tenfold`, tenfold(to.peak / from.peak), '10.5', '10.2']] : []),
    ];
  });
  return steps.length === 0 ? [] : ['**Growth**, JSON:', budgets(steps.flat())];
}

const row = ({ name, median, fastest, peak }) => [name, time(median), time(fastest), peak ? `${peak.toFixed(0)} MiB` : 'not measured'];

const time = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`);

const budgets = (rows) => table(['Ratio', 'Measured', 'Must', 'Stretch'], rows.map(([name, value, must, stretch]) => [name, value.toFixed(2), must, stretch]));

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
