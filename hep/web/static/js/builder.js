/* The builder with script: a change in the request brings the new program, then its sheet.
   Without script the form's button does the same; nothing here is needed for any task. */

import { Request } from "./request.js";
import { read, swap } from "./swap.js";

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

/** Ask with the form as it is; `button` is what was pressed, and says what to do to an exercise. */
async function update(button) {
  const fields = new URLSearchParams(new FormData(form, button));
  const turn = request.begin();
  say("busy", form.dataset.updating);
  try {
    const part = read(await request.fetch(form.dataset.program, fields));
    takeOver(part.request, button);
    swap(program, part.shown, landingOf(button));
    program.querySelector("#problems, [aria-invalid=true]")?.focus();
    const now = new URLSearchParams(new FormData(form));
    swap(sheet, read(await request.fetch(form.dataset.sheet, now)).shown);
    const minutes = program.querySelector("#minutes-text")?.textContent ?? "";
    say("done", `${form.dataset.updated} ${minutes}`);
  } catch {
    if (request.isCurrent(turn)) {
      say("failed", form.dataset.failed);
    }
  }
}

/** Show what was set by hand; an action may have changed other fields of the form, too. */
function takeOver(fresh, button) {
  const place = button?.name === "act" ? form : form.querySelector("#by-hand");
  swap(place, place === form ? fresh : fresh.querySelector("#by-hand"));
}

/** Return where the eye goes after an action, as its address says it for a page without script. */
function landingOf(button) {
  const hash = button?.hasAttribute("formaction") ? new URL(button.formAction).hash : "";
  return hash && `#${CSS.escape(hash.slice(1))}`;
}

function leadsElsewhere(button) {
  const place = button?.hasAttribute("formaction") ? button.formAction : form.action;
  return new URL(place).pathname !== new URL(form.action).pathname;
}

function countChosen() {
  for (const counter of form.querySelectorAll("[data-chosen]")) {
    const number = counter.closest("details").querySelectorAll("input:checked").length;
    counter.textContent = number;
  }
}

form.addEventListener("submit", (event) => {
  if (leadsElsewhere(event.submitter)) {
    return;
  }
  event.preventDefault();
  clearTimeout(waiting);
  update(event.submitter);
});

form.addEventListener("change", (event) => {
  if (event.target.hasAttribute("data-quiet")) {
    return;
  }
  clearTimeout(waiting);
  countChosen();
  if (event.target.closest("[data-beside]")) {
    return; // decides nothing of the program
  }
  if (form.checkValidity()) {
    waiting = setTimeout(update, PAUSE_MS, null);
  }
});
