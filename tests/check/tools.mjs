// What the checkers in a browser share: finding the files, the tools and the browser.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The tools are installed outside the source tree, where the build output goes.
export const installed = createRequire(new URL("../../target/check/package.json", import.meta.url));

/** Ends the check with one line on standard error. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Every file named, and every HTML file in a folder named; having none is a failure. */
export function pages(paths) {
  const found = new Set();
  const look = (path) => {
    const state = statSync(path, { throwIfNoEntry: false });
    if (!state) fail(`${path}: no such file or folder`);
    if (!state.isDirectory()) found.add(path);
    else
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory() || entry.name.endsWith(".html")) look(join(path, entry.name));
      }
  };
  paths.forEach(look);
  if (found.size === 0) fail(`no .html file to check in: ${paths.join(" ") || "nothing"}`);
  return [...found].sort();
}

/** One headless Chromium, which is told to ask nothing of any network. */
export function browser() {
  return installed("playwright-core").chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The longest page of each paper in each edition, and every page that does not say what paper it is. */
export function longest(paths) {
  const found = new Map();
  for (const path of paths) {
    const text = readFileSync(path, "utf8");
    const mark = text.match(/<meta name="copanel-form" content="([^"]*)">/)?.[1].replaceAll("&quot;", '"');
    const { paper, edition } = mark ? JSON.parse(mark) : { paper: path, edition: "" };
    const key = `${paper} ${edition}`;
    if (text.length > (found.get(key)?.length ?? 0)) found.set(key, { path, length: text.length });
  }
  return [...found.values()].map((one) => one.path);
}
