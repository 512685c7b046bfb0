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

async function update() {
  const fields = new URLSearchParams(new FormData(form));
  status.textContent = form.dataset.updating;
  const turn = request.begin();
  try {
    const part = await request.fetch(form.dataset.program, fields);
    swap(program, part);
    program.querySelector("#problems")?.focus();
    swap(sheet, await request.fetch(form.dataset.sheet, fields));
    status.textContent = program.querySelector("#minutes-text")?.textContent ?? "";
  } catch (error) {
    if (request.isCurrent(turn)) {
      status.textContent = form.dataset.failed;
    }
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  update();
});

form.addEventListener("change", () => {
  clearTimeout(waiting);
  if (form.checkValidity()) {
    waiting = setTimeout(update, PAUSE_MS);
  }
});
