/* The builder with script: a change in the request brings the new program, then its sheet.
   Without script the form's button does the same; nothing here is needed for any task. */

import { Request } from "./request.js";
import { swap } from "./swap.js";

const form = document.querySelector("#request");
const status = document.querySelector("#status");
const program = document.querySelector("#program");
const sheet = document.querySelector("#sheet");
const PAUSE_MS = 150;

const request = new Request();
let waiting = 0;

function say(state, text) {
  status.dataset.state = state;
  status.textContent = text;
}

async function update() {
  const fields = new URLSearchParams(new FormData(form));
  const turn = request.begin();
  say("busy", form.dataset.updating);
  try {
    swap(program, await request.fetch(form.dataset.program, fields));
    program.querySelector("#problems")?.focus();
    swap(sheet, await request.fetch(form.dataset.sheet, fields));
    const minutes = program.querySelector("#minutes-text")?.textContent ?? "";
    say("done", `${form.dataset.updated} ${minutes}`);
  } catch {
    if (request.isCurrent(turn)) {
      say("failed", form.dataset.failed);
    }
  }
}

function countChosen() {
  for (const drawer of form.querySelectorAll("details")) {
    const number = drawer.querySelectorAll("input:checked").length;
    drawer.querySelector("[data-chosen]").textContent = number;
  }
}

form.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) {
    return; // leads to another page
  }
  event.preventDefault();
  clearTimeout(waiting);
  update();
});

form.addEventListener("change", (event) => {
  clearTimeout(waiting);
  countChosen();
  if (event.target.closest("[data-beside]")) {
    return; // decides nothing of the program
  }
  if (form.checkValidity()) {
    waiting = setTimeout(update, PAUSE_MS);
  }
});
