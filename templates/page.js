// Makes a page with fields one that can be saved. A copy of this file in your own templates folder replaces it.
//
// What is saved is this page as it was first read, with the answers written into it as HTML.
// So the saved page shows them, can be changed and saved again, and holds nothing that the browser added.
// Nothing is kept in the browser, where other pages could read it.
"use strict";
{
  // A page that the browser itself saved holds what this script had added to it.
  for (const added of document.querySelectorAll("main :is(.written, .clear, .sum)")) added.remove();
  // Two people who answer alike save two files that differ, and both count; one file that is sent twice does not.
  if (!document.querySelector("meta[name=copanel-copy]")) {
    const copy = document.head.appendChild(document.createElement("meta"));
    Object.assign(copy, { name: "copanel-copy", content: crypto.getRandomValues(new Uint32Array(2)).join("-") });
  }
  const selector = "main :is(input, textarea)";
  const page = document.documentElement.cloneNode(true);
  const fields = document.querySelectorAll(selector);
  const copies = page.querySelectorAll(selector);
  const bars = document.querySelectorAll(".tools");
  const lastBar = bars[bars.length - 1];
  let unsaved = false;

  function answer(field, copy) {
    if (field.type === "radio" || field.type === "checkbox") {
      copy.toggleAttribute("checked", field.checked);
    } else if (field.type === "textarea") {
      // HTML drops the first line break of a text area.
      const text = field.value.replace(/^\n/, "\n\n");
      if (field !== copy || field.value !== field.textContent) copy.textContent = text;
    } else {
      copy.setAttribute("value", field.value);
    }
  }

  function fileName() {
    const title = document.title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ").replace(/^[\s.]+/, "");
    return title.slice(0, 100).trim() + " {form.file}.html";
  }

  function save(status) {
    fields.forEach((field, place) => answer(field, copies[place]));
    const file = new Blob(["<!DOCTYPE html>\n", page.outerHTML, "\n"], { type: "text/html;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = fileName();
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    say("");
    // A moment's silence, so that the same words are read out again.
    setTimeout(() => say("{form.saved}", status), 100);
  }

  function say(words, status) {
    for (const bar of bars) {
      const line = bar.querySelector("[role=status]");
      if (!status || line === status) line.textContent = words;
    }
  }

  // Beside each text field stands what was written in it: it gives the field its height, and is what is printed.
  function grow(field) {
    const written = field.nextElementSibling;
    if (written?.className === "written") written.textContent = field.value && field.value + " ";
  }

  // A round answer cannot be taken back by itself, so a button that does it stands below each that was given.
  const choices = [...document.querySelectorAll("main fieldset:has([type=radio])")].map((group) => {
    const radios = [...group.querySelectorAll("[type=radio]")];
    const button = group.appendChild(document.createElement("button"));
    Object.assign(button, { type: "button", className: "clear", textContent: "{form.clear}" });
    button.addEventListener("click", () => {
      for (const radio of radios) radio.checked = false;
      unsaved = true;
      radios[0].focus();
      say("{form.cleared}", lastBar.querySelector("[role=status]"));
      update();
    });
    return { group, radios, button };
  });
  const chosen = (group) => group.querySelector(":checked")?.value;

  // A sum adds up the scores between it and the sum before.
  const sums = [];
  let scores = [];
  for (const here of document.querySelectorAll("main .score, main :is([name^='total.'], [name*='.total.'])")) {
    if (here.matches(".score")) scores.push(here);
    else if (scores.length > 0) {
      const line = here.closest(".field").appendChild(document.createElement("p"));
      Object.assign(line, { className: "sum", id: `sum.${here.name}` });
      line.setAttribute("role", "status");
      here.setAttribute("aria-describedby", line.id);
      sums.push({ field: here, scores, line, sum: added(scores) });
      scores = [];
    }
  }
  const missing = lastBar.querySelector(".missing");
  let telling;

  /** The sum of some scores, as text; nothing where there are none. What was not asked counts as nothing. */
  function added(scores) {
    const points = scores.filter((score) => Number(chosen(score)) >= 0);
    return points.length === 0 ? "" : String(points.reduce((sum, score) => sum + chosen(score) * (score.dataset.counts ?? 1), 0));
  }

  /** The start of the words above a score: the code, and “question 2”. */
  function name(score) {
    return score.querySelector("legend").textContent.split(/[.:?]/)[0].trim();
  }

  /** Shows what follows from the answers: what can be taken back, what they add up to, what has no score yet. */
  function update() {
    for (const { group, button } of choices) button.hidden = chosen(group) === undefined;
    for (const one of sums) {
      const sum = added(one.scores);
      // A sum that someone typed is theirs.
      if (one.field.value === one.sum) one.field.value = sum;
      one.sum = sum;
    }
    // Where the browser itself saves the page, it saves what is written here.
    for (const field of fields) answer(field, field);
    clearTimeout(telling);
    // A moment later, so that of several answers in a row the last is read out.
    telling = setTimeout(() => sums.forEach(tell), 400);
    const all = sums.flatMap((one) => one.scores);
    const left = all.filter((score) => chosen(score) === undefined);
    missing.hidden = left.length === 0 || left.length === all.length;
    missing.querySelector("span").replaceChildren(...left.flatMap((score, place) => {
      const link = document.createElement("a");
      Object.assign(link, { href: `#${score.id}`, textContent: name(score) });
      return place === 0 ? [link] : [", ", link];
    }));
  }

  function tell({ scores, line, sum }) {
    const not = scores.filter((score) => chosen(score) === "not-asked").map(name);
    const words = [];
    if (sum !== "") words.push("{form.sum}".replace("{sum}", sum));
    if (not.length > 0) words.push("{form.not-asked}".replace("{questions}", not.join("; ")));
    if (line.textContent !== words.join(" ")) line.textContent = words.join(" ");
  }

  for (const field of document.querySelectorAll(".write > *")) {
    const written = document.createElement("div");
    written.className = "written";
    field.after(written);
  }
  document.querySelector(".no-script")?.remove();
  for (const bar of bars) {
    bar.hidden = false;
    bar.querySelector(".save").addEventListener("click", () => save(bar.querySelector("[role=status]")));
    bar.querySelector(".print").addEventListener("click", () => print());
  }
  // Browsers may put back what was written after a page has loaded.
  addEventListener("pageshow", () => {
    for (const one of sums) one.sum = added(one.scores);
    fields.forEach(grow);
    update();
  });
  addEventListener("input", (event) => {
    unsaved = true;
    say("");
    grow(event.target);
    update();
  });
  // The browser's own way to save would leave the answers out.
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save(bars[bars.length - 1].querySelector("[role=status]"));
    }
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
