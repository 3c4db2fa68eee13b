// Tries what the script of a page does with answers: takes them back, adds scores up, names what is missing.
//
//     node scores.mjs FILE_OR_FOLDER...
//
// Of all pages of one paper in one edition the longest is tried.
// Every page with fields must say so where no script runs, above its first field, and nowhere on paper.
// On every page with answers of which one is chosen, one is chosen and taken back with the keyboard, and that is said.
// Where scores have a sum, it must be theirs, without the questions that were not asked, which it names;
// a sum that someone typed stays.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, fail, longest, pages } from "./tools.mjs";

const CHOICE = "main fieldset:has([type=radio])";
const SUM = "main :is([name^='total.'], [name*='.total.'])";
const WAIT = 700;

const running = await browser();
const total = { pages: 0, taken: 0, sums: 0, errors: 0 };

function expect(is, what) {
  if (!is) throw new Error(what);
}

async function open(path, options) {
  const context = await running.newContext({ offline: true, ...options });
  const page = await context.newPage();
  await page.goto(pathToFileURL(resolve(path)).href);
  return page;
}

/** A page without scripts says that nothing can be kept, above its first field; with scripts and on paper it does not. */
async function warns(path) {
  const still = await open(path, { javaScriptEnabled: false });
  const note = still.locator(".no-script");
  expect(await note.isVisible(), "nothing is said where no script runs");
  const [said, field] = await Promise.all([note, still.locator(":is(input, textarea):visible").first()].map((one) => one.boundingBox()));
  expect(said.y + said.height <= field.y, "what is said where no script runs is not above the first field");
  await still.emulateMedia({ media: "print" });
  expect(await note.isHidden(), "what is said where no script runs is printed");
  await still.context().close();
}

/** Chooses the first answer of the first choice, and takes it back. */
async function takesBack(page) {
  const choice = page.locator(CHOICE).first();
  await choice.locator("input").first().focus();
  await page.keyboard.press("Space");
  expect((await choice.locator(":checked").count()) === 1, "Space chooses nothing");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await choice.locator(":checked").count()) === 0, "what was chosen cannot be taken back");
  expect(await choice.locator("input").first().evaluate((one) => one === document.activeElement), "the focus is lost");
  await page.waitForTimeout(WAIT);
  const said = await page.locator(".tools [role=status]").allTextContents();
  expect(said.some((words) => words !== ""), "nothing is said of what was taken back");
}

/** Answers every score of the first sum but the last; the first is “not asked” where there is that. */
async function addsUp(page) {
  const scores = page.locator(".score");
  const sum = page.locator(SUM).first();
  const before = await page.evaluate((sum) => {
    const field = document.querySelector(sum);
    return [...document.querySelectorAll(".score")].filter((score) => score.compareDocumentPosition(field) & 4).length;
  }, SUM);
  let points = 0;
  let not = 0;
  for (let place = 0; place < before - 1; place += 1) {
    const score = scores.nth(place);
    const answers = score.locator("input");
    const last = answers.last();
    const chosen = place === 0 && (await last.getAttribute("value")) === "not-asked" ? last : answers.nth(1 + (place % 2));
    await chosen.focus();
    await page.keyboard.press("Space");
    const value = await chosen.getAttribute("value");
    if (value === "not-asked") not += 1;
    else points += Number(value) * Number((await score.getAttribute("data-counts")) ?? 1);
  }
  await page.waitForTimeout(WAIT);
  expect(before - 1 === not || (await sum.inputValue()) === String(points), `the sum is ${await sum.inputValue()}, not ${points}`);
  const line = await page.locator(".sum").first().textContent();
  const legend = (await scores.first().locator("legend").textContent()).split(/[.:?]/)[0];
  expect(not === 0 || line.includes(legend), "a question that was not asked is not named beside the sum");
  const link = page.locator(".missing a").first();
  expect((await link.getAttribute("href")) === `#${await scores.nth(before - 1).getAttribute("id")}`, "the first score that is missing is not named");
  await sum.fill("my own");
  await scores.nth(before - 1).locator("input").first().focus();
  await page.keyboard.press("Space");
  expect((await sum.inputValue()) === "my own", "a sum that was typed is overwritten");
}

const paths = longest(pages(process.argv.slice(2)));
for (const path of paths) {
  try {
    const page = await open(path, {});
    if ((await page.locator("main :is(input, textarea)").count()) > 0) {
      total.pages += 1;
      expect((await page.locator(".no-script").count()) === 0, "what is said where no script runs is there where one does");
      await warns(path);
      if ((await page.locator(CHOICE).count()) > 0) {
        await takesBack(page);
        total.taken += 1;
      }
      if ((await page.locator(`.score`).count()) > 1 && (await page.locator(SUM).count()) > 0) {
        await addsUp(page);
        total.sums += 1;
      }
    }
    await page.context().close();
  } catch (error) {
    total.errors += 1;
    console.log(`ERROR ${path}: ${error.message.split("\n")[0]}`);
  }
}
const version = running.version();
await running.close();
console.log(`Chromium ${version}: ${total.pages} pages with fields say what to do without scripts; on ${total.taken} an answer was taken back; on ${total.sums} scores were added up`);
if (total.errors > 0) fail(`${total.errors} errors in ${paths.length} pages`);
if (total.taken === 0 || total.sums === 0) fail("no page with answers to take back and scores to add up");
