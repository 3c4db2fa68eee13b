// Fills in forms in a real browser, saves them by their own button, opens what was saved, corrects it and saves it again.
//
//     node returned.mjs COPANEL EXAMPLES OUT FORM...
//
// A form is called by its path in the folder of papers, without an ending: NAME/people/ID/score-sheets.
// After each way to save, `copanel returned --answers` must read what was typed and ticked, and nothing else:
// words in every text, an answer of every choice, another one after the correction.
// Once each form is saved as the browser itself saves a page, with what scripts have done to it, and opened again.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, fail } from "./tools.mjs";

const [copanel, examples, out, ...forms] = process.argv.slice(2);
if (!forms.length) fail("no form to fill in");
const WORDS = 'Ünïcode, “quotes” & <b>tags</b>\n\nand a last line';
const folder = mkdtempSync(join(tmpdir(), "returned-"));
const running = await browser();
let fields = 0;

async function open(path) {
  const context = await running.newContext({ offline: true, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(resolve(path)).href);
  return page;
}

/** Answers everything, each choice by its first or its last answer, and says what was answered. */
async function fill(page, place, words) {
  return page.evaluate(([place, words]) => {
    const answers = {};
    const told = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));
    const names = new Set();
    for (const field of document.querySelectorAll("main :is(input, textarea)")) {
      if (field.type === "radio" || field.type === "checkbox") names.add(field.name);
    }
    for (const name of names) {
      const group = [...document.getElementsByName(name)];
      for (const one of group) if (one.type === "checkbox" && one.checked) one.click();
      const one = group.at(place);
      one.click();
      answers[name] = [one.value];
    }
    for (const field of document.querySelectorAll("main :is(input[type=text], textarea)")) {
      field.value = field.type === "text" ? words.replace(/\s+/g, " ") : words;
      told(field);
      answers[field.name] = field.value.trim();
    }
    return answers;
  }, [place, words]);
}

/** Saves by the button of the page. */
async function save(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".tools .save").first().click()]);
  const path = join(folder, name);
  await file.saveAs(path);
  await page.context().close();
  return path;
}

/** Saves the page as it is in the browser. */
async function saveByBrowser(page, name) {
  const path = join(folder, name);
  writeFileSync(path, await page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`));
  await page.context().close();
  return path;
}

/** What copanel reads must be what was answered. */
function compare(vacancy, path, expected, how) {
  const args = ["returned", vacancy, path, "--answers", "--output", "json"];
  const read = JSON.parse(execFileSync(copanel, args, { encoding: "utf8" }));
  const [form] = read.forms;
  const sorted = (all) => JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (sorted(form.answers) !== sorted(expected)) {
    const wrong = Object.keys({ ...expected, ...form.answers }).filter((name) => JSON.stringify(form.answers[name]) !== JSON.stringify(expected[name]));
    const [name] = wrong;
    throw new Error(`${how}: ${wrong.length} answers differ, such as ${name}: ${JSON.stringify(form.answers[name])}, not ${JSON.stringify(expected[name])}`);
  }
  if (form.empty.length || form["does-not-count"].length) throw new Error(`${how}: ${form["does-not-count"][0]?.what ?? `${form.empty[0]} is empty`}`);
  fields += Object.keys(expected).length;
}

/** The number that tells one saved form from another with the same answers. */
function number(path) {
  return readFileSync(path, "utf8").match(/<meta name="copanel-copy" content="([0-9-]+)"/)[1];
}

let errors = 0;
for (const [place, path] of forms.entries()) {
  const vacancy = join(examples, path.split("/")[0], "vacancy.toml");
  try {
    const first = await open(join(out, `${path}.html`));
    const answers = await fill(first, 0, WORDS);
    const saved = await save(first, `${place}-saved.html`);
    compare(vacancy, saved, answers, "saved by its button");
    const again = await open(saved);
    const corrected = await fill(again, -1, `${WORDS}, corrected`);
    const second = await save(again, `${place}-again.html`);
    compare(vacancy, second, corrected, "opened, corrected and saved again");
    if (number(second) !== number(saved)) throw new Error("a form that is saved again has another number");
    const blank = await open(join(out, `${path}.html`));
    if (number(await save(blank, `${place}-blank.html`)) === number(saved)) throw new Error("two forms have one number");
    const third = await open(second);
    const other = await fill(third, 0, WORDS);
    const byBrowser = await saveByBrowser(third, `${place}-browser.html`);
    compare(vacancy, byBrowser, other, "saved by the browser");
    const fourth = await open(byBrowser);
    const twice = await fourth.locator("main :is(.written + .written, .clear + .clear, .sum + .sum)").count();
    if (twice) throw new Error("what the script adds is there twice, once the browser has saved the page");
    const last = await fill(fourth, -1, WORDS);
    compare(vacancy, await save(fourth, `${place}-last.html`), last, "saved by the browser, opened and saved by its button");
  } catch (error) {
    errors += 1;
    console.log(`ERROR ${path}: ${error.message.split("\n")[0]}`);
  }
}
const version = running.version();
await running.close();
rmSync(folder, { recursive: true });
console.log(`Chromium ${version}: ${forms.length} forms saved five times each; ${fields} answers read as they were given`);
if (errors) fail(`${errors} errors in ${forms.length} forms`);
