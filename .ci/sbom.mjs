// Says what is inside that which .ci/deliver makes. It reads what the builds themselves wrote down (*.deps.json, obj/*.lock.json), what the
// packages say of themselves, and the lock file of the typefaces; it asks no network and no clock.
//
//   node .ci/sbom.mjs notices FILE SYSTEM…          the licences of others, as text
//   node .ci/sbom.mjs bom FILE OUT VERSION SYSTEM…  a CycloneDX 1.6 document of the files in the folder OUT
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

const cache = process.env.NUGET_PACKAGES || join(homedir(), '.nuget', 'packages');
const build = 'src/Leaflets.Cli/bin/Release/net10.0';
const json = path => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
const byName = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
const hexOf = base64 => Buffer.from(base64, 'base64').toString('hex');

// What a program was built of: every package, what each needs, and the runtime. The native program has the runtime of the native compiler.
function programOf(system) {
  const deps = json(join(build, system, 'Leaflets.Cli.deps.json'));
  const native = 'linux-x64' === system;
  const compiler = native ? Object.values(json('src/Leaflets.Cli/obj/native.lock.json').dependencies).flatMap(Object.entries)
    .find(([name]) => /^microsoft\.dotnet\.ilcompiler$/i.test(name))?.[1].resolved : undefined;
  if (native && !compiler) throw new Error('The lock file of the native build does not name the compiler.');
  const target = deps.targets[deps.runtimeTarget.name];
  const packages = new Map();
  for (const [key, library] of Object.entries(deps.libraries)) {
    let [name, version] = key.split('/');
    if (library.type === 'runtimepack') {
      name = name.replace(/^runtimepack\./, '');
      if (native) [name, version] = [name.replace('.Runtime.', '.Runtime.NativeAOT.'), compiler];
    }
    packages.set(name, { name, version, type: library.type, contentHash: library.sha512?.replace(/^sha512-/, ''), needs: Object.keys(target[key].dependencies ?? {}) });
  }
  // The runtime is named by the program as a dependency under its own prefix.
  for (const item of packages.values()) {
    item.needs = item.needs.map(need => need.replace(/^runtimepack\./, '')).map(need => (native ? need.replace(/\.Runtime\.linux/, '.Runtime.NativeAOT.linux') : need)).filter(need => packages.has(need));
  }
  return packages;
}

// The tool runs on the runtime that is there, and carries the native libraries of several systems.
function toolPackages() {
  const deps = json(join(build, 'Leaflets.Cli.deps.json'));
  const target = deps.targets[deps.runtimeTarget.name];
  return new Map(Object.entries(deps.libraries).map(([key, library]) => {
    const [name, version] = key.split('/');
    return [name, { name, version, type: library.type, contentHash: library.sha512?.replace(/^sha512-/, ''), needs: Object.keys(target[key].dependencies ?? {}) }];
  }));
}

// What a library needs. Not every library is part of the program.
function needsOf(library) {
  const deps = json(join('src', library, 'bin/Release/net10.0', `${library}.deps.json`));
  const target = deps.targets[deps.runtimeTarget.name];
  const [, own] = Object.entries(target).find(([key]) => key.startsWith(`${library}/`));
  return Object.entries(own.dependencies ?? {}).map(([name, version]) => ({ name, version }));
}

// The packages whose faces are put beside the program.
function fonts() {
  const lock = json('styles/fonts/package-lock.json').packages;
  const used = readFileSync('styles/fonts/faces.txt', 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('/').slice(0, 2).join('/'));
  return [...new Set(used)].sort(byName).map(name => ({ name, folder: join('styles/fonts/node_modules', name), ...lock[`node_modules/${name}`] }));
}

function particulars({ name, version }) {
  const folder = join(cache, name.toLowerCase(), version.toLowerCase());
  const spec = readdirSync(folder).find(file => file.endsWith('.nuspec'));
  const text = readFileSync(join(folder, spec), 'utf8');
  const element = tag => new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(text)?.[1].trim().replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  const kind = /<license\s+type="(\w+)"/.exec(text)?.[1];
  const archive = readdirSync(folder).find(file => file.endsWith('.nupkg'));
  return {
    authors: element('authors'),
    copyright: element('copyright'),
    licence: kind === 'expression' ? { expression: element('license') } : kind === 'file' ? { file: element('license') } : { url: element('licenseUrl') },
    texts: readdirSync(folder).filter(file => /^(licen[cs]e|notice|third-party-notices|copying)(\.(txt|md))?$/i.test(file)).sort(byName)
      .map(file => ({ file, text: readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').trim() })),
    sha512: createHash('sha512').update(readFileSync(join(folder, archive))).digest('hex'),
  };
}

const purl = ({ name, version }) => `pkg:nuget/${name}@${version}`;
const fontPurl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const foreign = items => [...items.values()].filter(item => item.type !== 'project');

function allOf(systems) {
  const all = new Map();
  for (const item of [...systems.map(programOf), toolPackages()].flatMap(foreign)) all.set(purl(item), item);
  return [...all.entries()].sort(([left], [right]) => byName(left, right)).map(([, item]) => item);
}

function notices(file, systems) {
  const lines = ['Leaflets contains the work of others, under the licences below.', 'The licences of the typefaces stand in fonts/licences.', ''];
  const printed = new Map();
  for (const item of allOf(systems)) {
    const about = particulars(item);
    lines.push('='.repeat(78), `${item.name} ${item.version}`, about.copyright || `Copyright ${about.authors}`, about.licence.expression ?? about.licence.url ?? '', '');
    for (const { text } of about.texts) {
      const before = printed.get(text);
      lines.push(before ? `(the text that stands at ${before})` : text, '');
      printed.set(text, before ?? `${item.name} ${item.version}`);
    }
  }
  writeFileSync(file, lines.join('\n'));
}

function licences(licence) {
  if (licence.expression) return [/ (AND|OR|WITH) /.test(licence.expression) ? { expression: licence.expression } : { license: { id: licence.expression } }];
  if (licence.file) return [{ license: { name: `See ${licence.file} in the package` } }];
  return licence.url ? [{ license: { name: 'See the address', url: licence.url } }] : [];
}

function bom(file, folder, version, systems) {
  const components = allOf(systems).map(item => {
    const about = particulars(item);
    return {
      type: /\.Runtime\./.test(item.name) ? 'framework' : 'library', 'bom-ref': purl(item), authors: about.authors ? [{ name: about.authors }] : undefined,
      name: item.name, version: item.version, hashes: [{ alg: 'SHA-512', content: about.sha512 }], licenses: licences(about.licence),
      copyright: about.copyright, purl: purl(item), properties: item.contentHash ? [{ name: 'nuget:contentHash', value: item.contentHash }] : undefined,
    };
  });
  const faces = fonts().map(item => ({
    type: 'library', 'bom-ref': fontPurl(item), name: item.name, version: item.version, description: 'A typeface',
    hashes: [{ alg: 'SHA-512', content: hexOf(item.integrity.replace(/^sha512-/, '')) }],
    licenses: licences({ expression: item.license }),
    copyright: readFileSync(join(item.folder, 'LICENSE_FONT'), 'utf8').split('\n')[0].trim(), purl: fontPurl(item),
  }));
  const tool = toolPackages();
  const needs = new Map();
  const delivered = readdirSync(folder).filter(name => /\.(nupkg|zip|tar\.gz)$/.test(name)).sort(byName).map(name => {
    const library = name.endsWith('.nupkg') && !name.startsWith('Leaflets.Cli.') ? basename(name, `.${version}.nupkg`) : undefined;
    const system = systems.find(candidate => name.includes(`-${candidate}.`));
    const ref = name.endsWith('.nupkg') ? purl({ name: library ?? 'Leaflets.Cli', version }) : `file:${name}`;
    const inside = library
      // A library is one assembly; its package names what else is needed.
      ? needsOf(library).map(purl)
      : [...foreign(system ? programOf(system) : tool).map(purl), ...faces.map(face => face.purl)];
    needs.set(ref, inside);
    return {
      type: library ? 'library' : 'application', 'bom-ref': ref, name: library ?? (system ? name : 'Leaflets.Cli'), version, licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(readFileSync(join(folder, name))).digest('hex') }],
      purl: system ? undefined : ref, properties: [{ name: 'leaflets:file', value: name }],
    };
  });
  for (const items of [...systems.map(programOf), tool]) {
    for (const item of foreign(items)) {
      needs.set(purl(item), [...(needs.get(purl(item)) ?? []), ...item.needs.map(need => purl(items.get(need)))]);
    }
  }
  const root = `leaflets@${version}`;
  const document = {
    bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: '', version: 1,
    metadata: {
      timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString().replace('.000Z', 'Z'), lifecycles: [{ phase: 'build' }],
      component: { type: 'application', 'bom-ref': root, name: 'leaflets', version, licenses: [{ license: { id: 'MIT' } }] },
    },
    components: [...delivered, ...components, ...faces],
    dependencies: [{ ref: root, dependsOn: delivered.map(item => item['bom-ref']) },
      ...[...needs.entries()].sort(([left], [right]) => byName(left, right)).map(([ref, list]) => ({ ref, dependsOn: [...new Set(list)].sort(byName) })),
      ...faces.map(face => ({ ref: face.purl, dependsOn: [] }))],
  };
  const known = new Set([root, ...document.components.map(component => component['bom-ref'])]);
  const unknown = document.dependencies.flatMap(entry => [entry.ref, ...entry.dependsOn]).filter(ref => !known.has(ref));
  if (unknown.length) throw new Error(`The list of dependencies names what is no component: ${[...new Set(unknown)].join(', ')}`);
  // The number of the document is made of what it says (RFC 9562, version 8).
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  document.serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}

const [, , what, file, ...rest] = process.argv;
if (what === 'notices') notices(file, rest);
else if (what === 'bom') bom(file, rest[0], rest[1], rest.slice(2));
else throw new Error("Say 'notices' or 'bom'.");
