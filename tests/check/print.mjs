// Prints HTML pages with Chromium, as a reader does from the browser, for layout.py.
//
//     node print.mjs PAGE PDF [PAGE PDF]...
//
// The page’s own style sheet decides the paper, its margins and its footer.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { browser, fail } from "./tools.mjs";

const words = process.argv.slice(2);
if (words.length === 0 || words.length % 2 !== 0) fail("print.mjs takes pairs of a page and a PDF file");

const running = await browser();
const context = await running.newContext({ offline: true });
const work = async () => {
  const page = await context.newPage();
  while (words.length > 0) {
    const [from, to] = words.splice(0, 2);
    await page.goto(pathToFileURL(resolve(from)).href);
    await page.pdf({ path: to, format: "A4", tagged: true, preferCSSPageSize: true, printBackground: true });
  }
};
await Promise.all([work(), work()]);
await running.close();
