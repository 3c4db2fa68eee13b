// Fills in HTML pages with the keyboard alone, saves them, and reads what was saved.
//
//     node keyboard.mjs FILE_OR_FOLDER...
//
// Each page with fields is filled in by Tab, arrows, Space and typing, and saved by its own button.
// The saved file must hold every answer and be the same page otherwise.
// Then the saved file is opened, every answer in it is changed, and it is saved and read once more.
// Pages without fields are counted and left alone, and so are shorter copies: of all pages of one paper in one edition,
// as they say themselves, the longest is filled in.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, fail, longest, pages } from "./tools.mjs";

const BUTTON = "Save what I wrote";
const LONGEST_WALK = 5000;

/** What each field of the page holds: one entry for a group of radio buttons, one for each tick box. */
function answers() {
  const found = {};
  for (const field of document.querySelectorAll("input, textarea, select")) {
    if (field.type === "radio") found[field.name] = field.checked ? field.value : (found[field.name] ?? "");
    else if (field.type === "checkbox") found[`${field.name} ${field.value}`] = field.checked;
    else found[field.name] = field.value;
  }
  return found;
}

/** What has the focus, and whether that can be seen; nothing at the end of the page. */
function focus() {
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return null;
  const group = here.type === "radio" ? [...document.getElementsByName(here.name)] : [];
  const marked = [here, here.closest("label"), here.labels?.[0]].filter(Boolean).map((one) => getComputedStyle(one));
  return {
    index: [...document.querySelectorAll("*")].indexOf(here),
    kind: here.localName === "input" ? here.type : here.localName,
    name: here.name ?? "",
    value: here.value ?? "",
    words: here.textContent.trim(),
    checked: here.checked ?? false,
    group: group.map((one) => one.value),
    chosen: group.some((one) => one.checked),
    seen: marked.some((style) => (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none"),
  };
}

/** Where two pages first differ, leaving out what their fields hold and white space at the end; nothing if they are the same. */
function difference(sources) {
  const [before, after] = sources.map((source) => {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    for (const field of parsed.querySelectorAll("input")) {
      field.removeAttribute("checked");
      if (field.type !== "radio" && field.type !== "checkbox") field.removeAttribute("value");
    }
    for (const field of parsed.querySelectorAll("textarea")) field.textContent = "";
    for (const option of parsed.querySelectorAll("option")) option.removeAttribute("selected");
    const last = parsed.body.lastChild;
    if (last?.nodeType === Node.TEXT_NODE) last.data = last.data.trimEnd();
    return `<!doctype ${parsed.doctype?.name}>${parsed.documentElement.outerHTML}`;
  });
  if (before === after) return null;
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  return `${near(before)} became ${near(after)}`;
}

/** Something to write; in the first field of its kind all that HTML could mistake for its own, then less, to save time. */
function sentence(name, round, kind, first) {
  if (!first) return `${round} ${name}`;
  const words = `${round === 1 ? "Zoë’s" : "Second"} <b>${name}</b> & "£5" &amp; 'so'`;
  return kind === "textarea" ? `\n${words}\n\n  </textarea> – ${round}\n` : words;
}

/** Fills in the field that has the focus, and tells what it must hold then. */
async function fill(page, at, nth, first, round) {
  const press = (key) => page.keyboard.press(key);
  if (at.kind === "radio") {
    const now = at.group.indexOf(at.value);
    const wanted = (nth + round) % at.group.length;
    if (!at.chosen) await press("Space");
    for (let step = now; step % at.group.length !== wanted; step += 1) await press("ArrowDown");
    return [at.name, at.group[wanted]];
  }
  if (at.kind === "checkbox") {
    const wanted = (nth + round) % 2 === 0;
    if (at.checked !== wanted) await press("Space");
    return [`${at.name} ${at.value}`, wanted];
  }
  if (at.kind === "text" || at.kind === "textarea") {
    const wanted = sentence(at.name, round, at.kind, first);
    await press("ControlOrMeta+A");
    // The first field of its kind is typed letter by letter; the others take their words at once, to save time.
    await (first ? page.keyboard.type(wanted) : page.keyboard.insertText(wanted));
    return [at.name, wanted];
  }
  throw new Error(`there is a field of a kind that this check cannot fill in: ${at.kind} ${at.name}`);
}

/** Goes through the page by Tab, filling in each field on the way; tells what the page must hold then. */
async function walk(page, round) {
  const wanted = {};
  const visited = new Set();
  const kinds = new Set();
  let before = null;
  let button = false;
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focus);
    if (at && at.index === before) throw new Error(`Tab does not leave ${at.kind} ${at.name}`);
    if (!at || visited.has(at.index)) {
      if (!button) throw new Error(`no “${BUTTON}” button can be reached by Tab`);
      return wanted;
    }
    visited.add(at.index);
    before = at.index;
    if (!at.seen) throw new Error(`the focus cannot be seen on ${at.kind} ${at.name || at.words}`);
    if (at.kind === "button") button ||= at.words === BUTTON;
    else if (["radio", "checkbox", "text", "textarea"].includes(at.kind) || at.name) {
      const [field, value] = await fill(page, at, visited.size, !kinds.has(at.kind), round);
      kinds.add(at.kind);
      if (field in wanted) throw new Error(`two fields are called ${field}`);
      wanted[field] = value;
      before = (await page.evaluate(focus)).index;
      visited.add(before);
    }
  }
  throw new Error(`Tab reaches no end in ${LONGEST_WALK} steps`);
}

/** Goes on by Tab to the button, presses it with the key given, and keeps what is downloaded. */
async function save(page, key, to) {
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    const at = await page.evaluate(focus);
    if (at?.kind === "button" && at.words === BUTTON) break;
    await page.keyboard.press("Tab");
  }
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 10_000 }), page.keyboard.press(key)]);
  if (!download.suggestedFilename().endsWith(".html")) throw new Error(`saves ${download.suggestedFilename()}`);
  await download.saveAs(to);
}

/** Fails with the first answer that is not what it must be. */
function compare(wanted, found, when) {
  for (const field of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
    if (!(field in wanted)) throw new Error(`${when}: ${field || "a field without a name"} cannot be reached by Tab`);
    if (wanted[field] !== found[field])
      throw new Error(`${when}: ${field} is ${JSON.stringify(found[field])}, not ${JSON.stringify(wanted[field])}`);
  }
}

/** Opens a page, and notes the errors of its own script and policy. */
async function open(context, path, faults) {
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (said) => said.type() === "error" && faults.push(`browser: ${said.text()}`));
  await page.goto(pathToFileURL(resolve(path)).href);
  return page;
}

/** Fills in one page, saves it, and reads it back, twice; tells how many fields it has. */
async function check(context, path, folder) {
  const faults = [];
  let from = path;
  let holds = null;
  for (const round of [1, 2]) {
    const page = await open(context, from, faults);
    const found = await page.evaluate(answers);
    if (Object.keys(found).length === 0) return page.close().then(() => 0);
    if (holds) compare(holds, found, `saved ${round - 1} times and opened again`);
    holds = await walk(page, round);
    compare(holds, await page.evaluate(answers), `filled in ${round} times`);
    const to = join(folder, `${round}.html`);
    await save(page, round === 1 ? "Enter" : "Space", to);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
    if (kept > 0) throw new Error("something was left in the browser’s storage");
    await page.close();
    const blank = await context.newPage();
    // Each saved form has a number of its own, and nothing else that was not in the page.
    const [was, is] = [path, to].map((file) => readFileSync(file, "utf8"));
    const changed = await blank.evaluate(difference, [was, is.replace(/<meta name="copanel-copy" content="[0-9-]+">/, "")]);
    if (changed) throw new Error(`saved ${round} times, more than the answers has changed: ${changed}`);
    await blank.close();
    from = to;
  }
  const page = await open(context, from, faults);
  compare(holds, await page.evaluate(answers), "saved twice and opened again");
  await page.close();
  if (faults.length > 0) throw new Error(faults[0]);
  return Object.keys(holds).length;
}

const all = pages(process.argv.slice(2));
const paths = longest(all);
const running = await browser();
const left = [...paths];
const total = { filled: 0, fields: 0, plain: 0, errors: 0 };
const work = async () => {
  while (left.length > 0) {
    const path = left.shift();
    const folder = mkdtempSync(join(tmpdir(), "copanel-keyboard-"));
    const context = await running.newContext({ offline: true });
    try {
      const fields = await check(context, path, folder);
      total.fields += fields;
      total[fields > 0 ? "filled" : "plain"] += 1;
    } catch (error) {
      total.errors += 1;
      console.log(`ERROR ${path}: ${error.message.split("\n")[0]}`);
    }
    await context.close();
    rmSync(folder, { recursive: true });
  }
};
await Promise.all([work(), work()]);
const version = running.version();
await running.close();
console.log(`Chromium ${version}, keyboard alone: ${total.filled} pages with ${total.fields} fields filled in, saved and read twice; ${total.plain} pages without fields, ${all.length - paths.length} shorter copies`);
if (total.errors > 0) fail(`${total.errors} errors in ${paths.length} pages`);
if (total.filled === 0) fail("no page with fields to fill in");
console.log("every answer was kept, and nothing else changed");
