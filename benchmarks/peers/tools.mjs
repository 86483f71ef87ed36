// Builds, publishes and installs what is timed, and makes the corpus.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The root of the repository. */
export const repository = dirname(dirname(here));

/** Everything that is made: nothing of it is checked in. */
export const work = join(here, 'work');

const isWindows = process.platform === 'win32';
const runtime = `${isWindows ? 'win' : process.platform === 'darwin' ? 'osx' : 'linux'}-${process.arch === 'arm64' ? 'arm64' : 'x64'}`;
const executable = (folder, name) => join(folder, isWindows ? `${name}.exe` : name);

function run(command, args, cwd = repository) {
  process.stderr.write(`${command} ${args.join(' ')}\n`);
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows && command === 'npm' });
}

function publish(project, folder, settings) {
  run('dotnet', ['publish', project, '-c', 'Release', '-r', runtime, '-o', folder, ...settings]);
}

const onRuntime = ['--no-self-contained', '-p:PublishReadyToRun=true'];

/** The tool as its packages for this machine have it: machine code (null where the machine cannot make any), and compiled ahead of time for the runtime. */
export function poam() {
  const project = join(repository, 'src', 'Poam.Oscal.Cli');
  const [native, ready] = ['poam-native', 'poam'].map((name) => join(work, name));
  publish(project, ready, onRuntime);
  try {
    publish(project, native, ['-p:NativeTool=true']);
  } catch {
    process.stderr.write('no machine code can be made here: the tool on the runtime is timed instead\n');
    return { native: null, ready: [executable(ready, 'poam')] };
  }

  return { native: [executable(native, 'poam')], ready: [executable(ready, 'poam')] };
}

/** A .NET program that does nothing: what every .NET tool costs at least. */
export function emptyProgram() {
  const source = join(work, 'empty-source');
  mkdirSync(source, { recursive: true });

  // Files of their own end the search for the settings of the repository.
  for (const name of ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props']) {
    writeFileSync(join(source, name), '<Project />\n');
  }

  writeFileSync(join(source, 'Program.cs'), 'return 0;\n');
  writeFileSync(
    join(source, 'empty.csproj'),
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
    <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
  </PropertyGroup>
</Project>
`,
  );
  publish(source, join(work, 'empty'), onRuntime);
  return [executable(join(work, 'empty'), 'empty')];
}

/** The validators from npm, at the versions of the lock file. */
export function peers() {
  const folder = join(work, 'npm');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'ajv-validate.mjs']) {
    cpSync(join(here, name), join(folder, name));
  }

  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);

  // Its program itself, without the script that looks for it.
  const programs = join(folder, 'node_modules', '@sourcemeta', 'jsonschema', 'build', 'github-releases');
  const cpu = process.arch === 'arm64' ? 'arm64' : 'x86_64';
  const name = isWindows ? `jsonschema-windows-${cpu}.exe` : `jsonschema-${process.platform}-${cpu}`;
  if (!existsSync(join(programs, name))) {
    throw new Error(`@sourcemeta/jsonschema has no ${name}, only ${readdirSync(programs).join(', ')}`);
  }

  return { sourcemeta: [join(programs, name)], ajv: [process.execPath, join(folder, 'ajv-validate.mjs')] };
}

/** The program that makes the corpus. */
export function benchmarks() {
  const folder = join(work, 'benchmarks');
  run('dotnet', ['publish', join(repository, 'benchmarks', 'Poam.Oscal.Benchmarks'), '-c', 'Release', '-o', folder]);
  return executable(folder, 'Poam.Oscal.Benchmarks');
}

/** A document with so many POA&M items; the same number gives the same bytes. */
export function corpusFile(program, items, format) {
  const file = join(work, `poam-${items}.${format}`);
  run(program, ['corpus', String(items), file]);
  return file;
}

/** A copy of a document in canonical form, so that formatting it again succeeds and can be timed. */
export function formattedFile(poam, file) {
  const copy = file.replace(/\.json$/, '-formatted.json');
  cpSync(file, copy);
  run(poam[0], [...poam.slice(1), 'fmt', copy]);
  return copy;
}

/** A folder of small documents, and its halves. */
export function corpusFolder(program, count) {
  const all = join(work, 'small', 'all');
  rmSync(join(work, 'small'), { recursive: true, force: true });
  run(program, ['corpus-folder', String(count), all]);
  const halves = ['first', 'second'].map((name) => join(work, 'small', name));
  halves.forEach((half) => mkdirSync(half));
  readdirSync(all).forEach((name, index) => cpSync(join(all, name), join(halves[index % 2], name)));
  return [all, ...halves];
}
