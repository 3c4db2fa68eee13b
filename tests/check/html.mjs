// Reads HTML pages with axe-core in Chromium and with the Nu HTML checker, and fails on any fault.
//
//     node html.mjs FILE_OR_FOLDER...
//
// Each page is opened as its reader opens it, from a file and under its own content security policy.
// Beside the two checkers' own rules, a page must say its language, log no error, ask for nothing
// outside its file, and need no sideways scrolling on a screen 320 pixels wide.
// Dark colours are those of the paper and the edition, so of each the longest page is read in dark as well.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, fail, installed, longest, pages } from "./tools.mjs";

const LANGUAGE = "en-GB";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDE = { width: 1024, height: 800 };
const NARROW = { width: 320, height: 800 };

const paths = pages(process.argv.slice(2));
const inDark = new Set(longest(paths));
const faults = [];
const passed = new Map();
const unsure = new Map();
const warned = new Map();
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
const sum = (map) => [...map.values()].reduce((a, b) => a + b, 0);

/** Reads all pages in one run of the Nu HTML checker; what it only warns of is counted. */
function nu() {
  const jar = installed.resolve("vnu-jar/build/dist/vnu.jar");
  const call = ["-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", ...paths];
  return new Promise((done, reject) => {
    execFile("java", call, { maxBuffer: 1 << 28 }, (error, out) => {
      if (error) return reject(error);
      for (const { type, url, lastLine, message } of JSON.parse(out).messages) {
        if (type === "info") count(warned, message);
        else faults.push(`${url ?? ""} line ${lastLine ?? "?"}: Nu HTML checker: ${message}`);
      }
      done();
    });
  });
}

/** Reads one page with axe-core: in light colours by every rule, in dark ones for contrast alone. */
async function axe(page, path, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  const run = (options) => window.axe.run(document, options);
  const runOnly = scheme === "light" ? { type: "tag", values: TAGS } : { type: "rule", values: ["color-contrast"] };
  const result = await page.evaluate(run, { runOnly });
  result.passes.forEach((rule) => count(passed, rule.id));
  result.incomplete.forEach((rule) => count(unsure, rule.id));
  for (const rule of result.violations) {
    const where = rule.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ");
    faults.push(`${path}: axe-core ${rule.id} (${scheme}): ${rule.help}; ${rule.nodes.length} times: ${where}`);
  }
}

/** Opens one page and runs everything that needs a browser on it. */
async function open(context, path) {
  const address = pathToFileURL(resolve(path)).href;
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${path}: script: ${error.message}`));
  page.on("console", (said) => {
    if (said.type() === "error") faults.push(`${path}: browser: ${said.text()}`);
  });
  page.on("request", (request) => {
    const asked = request.url();
    if (asked !== address && !/^(data|blob):/.test(asked)) faults.push(`${path}: asks for ${asked}`);
  });
  await page.setViewportSize(WIDE);
  await page.goto(address);
  // The window is as tall as the page: what is under the bar at its foot can be scrolled to.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...WIDE, height });
  await axe(page, path, "light");
  const hasDark = readFileSync(path, "utf8").includes("prefers-color-scheme");
  if (inDark.has(path) && hasDark) await axe(page, path, "dark");
  const language = await page.evaluate(() => document.documentElement.lang);
  if (language !== LANGUAGE) faults.push(`${path}: the language is ${language || "not said"}`);
  await page.setViewportSize(NARROW);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > NARROW.width) faults.push(`${path}: scrolls sideways, ${width} pixels wide on a screen of ${NARROW.width}`);
  await page.close();
}

/** Opens all pages in one browser, two at a time. */
async function chromium() {
  const running = await browser();
  const context = await running.newContext({ offline: true });
  await context.addInitScript({ content: installed("axe-core").source });
  const left = [...paths];
  const work = async () => {
    while (left.length > 0) await open(context, left.shift());
  };
  await Promise.all([work(), work()]);
  const version = running.version();
  await running.close();
  return version;
}

const [version] = await Promise.all([chromium(), nu()]);
faults.sort().forEach((fault) => console.log(`ERROR ${fault}`));
console.log(`opened ${paths.length} pages in Chromium ${version}`);
console.log(`axe-core ${installed("axe-core").version}: ${sum(passed)} checks passed (${passed.size} rules), ${sum(unsure)} left to a person`);
for (const [rule, times] of [...unsure].sort()) console.log(`  left to a person ${times} times: ${rule}`);
console.log(`Nu HTML checker ${installed("vnu-jar/package.json").version}: ${sum(warned)} warnings`);
for (const [message, times] of [...warned].sort()) console.log(`  warned ${times} times: ${message}`);
if (sum(passed) === 0) fail("axe-core passed nothing, so it has not run");
if (faults.length > 0) fail(`${faults.length} errors in ${paths.length} pages`);
console.log(`no violation and no error in ${paths.length} pages`);
