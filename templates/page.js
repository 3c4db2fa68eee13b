// Makes a page with fields one that can be saved. A copy of this file in your own templates folder replaces it.
//
// What is saved is this page as it was first read, with the answers written into it as HTML.
// So the saved page shows them, can be changed and saved again, and holds nothing that the browser added.
// Nothing is kept in the browser, where other pages could read it.
"use strict";
{
  const selector = "main :is(input, textarea)";
  const page = document.documentElement.cloneNode(true);
  const fields = document.querySelectorAll(selector);
  const copies = page.querySelectorAll(selector);
  const bars = document.querySelectorAll(".tools");
  let unsaved = false;

  function answer(field, copy) {
    if (field.type === "radio" || field.type === "checkbox") {
      copy.toggleAttribute("checked", field.checked);
    } else if (field.type === "textarea") {
      // HTML drops the first line break of a text area.
      copy.textContent = field.value.replace(/^\n/, "\n\n");
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

  for (const field of document.querySelectorAll(".write > *")) {
    const written = document.createElement("div");
    written.className = "written";
    field.after(written);
  }
  for (const bar of bars) {
    bar.hidden = false;
    bar.querySelector(".save").addEventListener("click", () => save(bar.querySelector("[role=status]")));
    bar.querySelector(".print").addEventListener("click", () => print());
  }
  // Browsers may put back what was written after a page has loaded.
  addEventListener("pageshow", () => fields.forEach(grow));
  addEventListener("input", (event) => {
    unsaved = true;
    say("");
    grow(event.target);
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
