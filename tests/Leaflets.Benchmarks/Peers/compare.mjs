// Times every program on the same leaflets, whole processes from files to files, and prints a table. Called by ./run.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [sets, leaflets, fonts, library, count, runs, json] = process.argv.slice(2);
const leafletCount = Number(count);
const work = mkdtempSync(join(tmpdir(), "leaflets-peers-"));
const bin = join(here, "node_modules", ".bin");
const python = firstThatWorks([["python3"], ["/usr/bin/python3"]].map(([command]) => [command, ["-c", "import weasyprint"]]));
let outputs = 0;

const set = (name) => join(sets, name);
const source = (name, index) => join(set(name), "leaflets", `leaflet-${String(index).padStart(3, "0")}`, "en.md");
// The same under names that differ: some programs name their files by them, and would write one file again and again.
const named = (name, index) => join(work, "named", name, `leaflet-${String(index).padStart(3, "0")}`, `leaflet-${index}.md`);
const range = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);
const node = (script) => (name, out, from, to) => [process.execPath, [join(here, script), set(name), out, from, to, fonts]];

// Ours takes the whole collection; a part of it is named. The others take a range, and two cores are two processes.
const ours = (format) => ({
  name: `leaflets, ${format.toUpperCase()}`, makes: format, version: () => version(leaflets, "--version"), reference: true,
  command: (name, out, from, to, workers = 1) => [leaflets, [
    "build", ...(to - from < leafletCount ? range(from, to).map((index) => `leaflet-${String(index).padStart(3, "0")}`) : []),
    "--quiet", "--no-cache", "--root", set(name), "--output", out, "--format", format, "--workers", workers]],
});
const programs = [
  ours("pdf"),
  {
    name: "Typst (npm typst-ts-node-compiler), PDF/UA-1", makes: "pdf", command: node("typst.mjs"),
    version: () => packageVersion("@myriaddreamin/typst-ts-node-compiler"),
  },
  {
    name: "mdxport", makes: "pdf", version: () => version(join(bin, "mdxport"), "--version"),
    command: (name, out, from, to) => [join(bin, "mdxport"), ["--quiet", ...range(from, to).map((index) => named(name, index)), "--output", to - from > 1 ? out : join(out, "one.pdf")]],
  },
  {
    name: "WeasyPrint, PDF/UA-1", makes: "pdf", version: () => version(python, "-c", "import weasyprint; print(weasyprint.__version__)"),
    command: (name, out, from, to) => [python, [join(here, "pages.py"), join(work, "html", name), out, from, to]],
  },
  ours("docx"),
  {
    name: "pandoc, a process for each", makes: "docx", version: () => version("pandoc", "--version").split("\n")[0],
    command: (name, out, from, to) => ["bash", ["-c", 'mkdir -p "$1"; shift; i=0; for f in "${@:2}"; do (cd "${f%/*}" && pandoc en.md -o "$1/$((i++)).docx"); i=$((i+1)); done',
      "pandoc", out, out, ...range(from, to).map((index) => source(name, index))]],
  },
  { name: "npm docx, written by hand", makes: "docx", command: node("docx.mjs"), version: () => packageVersion("docx") },
];

function firstThatWorks(commands) {
  return (commands.find(([command, args]) => spawnSync(command, args, { stdio: "ignore" }).status === 0) ?? commands[0])[0];
}

function version(command, ...args) {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

function packageVersion(name) {
  return execFileSync(process.execPath, ["-p", `require(${JSON.stringify(join(here, "node_modules", name, "package.json"))}).version`], { encoding: "utf8" }).trim();
}

/** Seconds until all of some commands, begun together, have ended. */
async function seconds(commands, core) {
  const start = process.hrtime.bigint();
  await Promise.all(commands.map(([command, args]) => new Promise((resolve, reject) => {
    const [program, all] = core === undefined ? [command, args] : ["taskset", ["-c", core, command, ...args]];
    const process_ = spawn(program, all.map(String), { stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    process_.stderr.on("data", (data) => (errors += data));
    process_.on("error", reject);
    process_.on("close", (code) => code === 0 ? resolve() : reject(new Error(errors.trim().split("\n").slice(0, 3).join(" ") || `exit code ${code}`)));
  })));
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const freshFolder = () => join(work, String(outputs++));

/** The median over the runs, and the least and the most; a program that takes long is run less often. */
async function median(expected, commands, core) {
  const times = [];
  let total = 0;
  while (times.length < Number(runs) && (times.length === 0 || total < 60)) {
    const out = freshFolder();
    const made = commands(out);
    spawnSync("mkdir", ["-p", out]);
    times.push(await seconds(made, core));
    total += times.at(-1);
    const files = readdirSync(out, { recursive: true }).filter((file) => /\.(pdf|docx)$/.test(file)).length;
    if (files !== expected) throw new Error(`it made ${files} of ${expected} files`);
    rmSync(out, { recursive: true, force: true });
  }

  times.sort((one, other) => one - other);
  return { median: times[times.length >> 1], least: times[0], most: times.at(-1), runs: times.length };
}

async function measure(program) {
  const one = (name, core) => median(leafletCount, (out) => [program.command(name, out, 0, leafletCount)], core);
  const two = (name) => median(leafletCount, (out) => program.reference
    ? [program.command(name, out, 0, leafletCount, 2)]
    : [program.command(name, out, 0, leafletCount >> 1), program.command(name, out, leafletCount >> 1, leafletCount)]);
  return {
    name: program.name, makes: program.makes, version: program.version(),
    cold: await median(1, (out) => [program.command("unshared", out, 0, 1)]),
    variants: await one("variants", 1), unshared: await one("unshared", 1), twoCores: await two("unshared"),
  };
}

for (const name of ["variants", "unshared"]) {
  execFileSync(process.execPath, [join(here, "html.mjs"), set(name), join(work, "html", name), 0, count, fonts].map(String));
}

for (const name of ["variants", "unshared"]) {
  for (const index of range(0, leafletCount)) {
    cpSync(dirname(source(name, index)), dirname(named(name, index)), { recursive: true });
    copyFileSync(source(name, index), named(name, index));
  }
}

const results = [];
const skipped = [];
for (const program of programs) {
  process.stderr.write(`${program.name}\n`);
  try {
    results.push(await measure(program));
  } catch (error) {
    if (program.reference) throw error;
    skipped.push(`${program.name}: ${error.message.split("\n")[0]}`);
  }
}

process.stderr.write("the library, warm\n");
const warm = Object.fromEntries(["variants", "unshared"].map((name) =>
  [name, JSON.parse(execFileSync("taskset", ["-c", "0,1", "dotnet", library, "peers-warm", set(name), runs], { encoding: "utf8" }))]));
rmSync(work, { recursive: true, force: true });

const milliseconds = (time) => ((time.median * 1000) / leafletCount).toFixed(1);
const lines = [
  `${count} leaflets of two pages, ${cpus().length} cores (${cpus()[0].model.trim()}), medians of up to ${runs} runs, whole processes, milliseconds for each leaflet:`,
  "",
  "| Program | Version | One alone, cold | Variants of one text, one core | Texts that share nothing, one core | The same, two cores | To ours |",
  "|:--------|:--------|----------------:|-------------------------------:|-----------------------------------:|--------------------:|--------:|",
  ...results.map((result) => {
    const own = results.find((other) => other.makes === result.makes);
    return `| ${result.name} | ${result.version.replace(/^\D+|\+.*$/g, "")} | ${(result.cold.median * 1000).toFixed(0)} | ${milliseconds(result.variants)} | ${milliseconds(result.unshared)}`
      + ` | ${milliseconds(result.twoCores)} | ${(result.unshared.median / own.unshared.median).toFixed(1)} × |`;
  }),
  "",
  "The library in one warm process, milliseconds for each leaflet:",
  "",
  "| | PDF, one worker | DOCX, one worker | Both, two workers | 200 in both, two workers |",
  "|:--|--:|--:|--:|--:|",
  ...Object.entries(warm).map(([name, times]) => `| ${name === "variants" ? "Variants of one text" : "Texts that share nothing"} | ${times.pdf.toFixed(2)} | ${times.docx.toFixed(2)}`
    + ` | ${times.bothOnTwoCores.toFixed(2)} | ${(times.bothOnTwoCores * 0.2).toFixed(2)} s |`),
  ...(skipped.length > 0 ? ["", "Not measured:", "", ...skipped.map((reason) => `- ${reason}`)] : []),
];
console.log(lines.join("\n"));
if (json) writeFileSync(json, JSON.stringify({ count: leafletCount, results, warm, skipped }, null, 2) + "\n");
