/* The safety questions with script: a tick brings what follows at once, worked out by the server.
   What a single yes leads to is in the page and shown by style alone; no rule stands here. */

import { Request } from "./request.js";
import { read, swap } from "./swap.js";

const form = document.querySelector("#safety");
const outcome = document.querySelector("#outcome");
const status = document.querySelector("#status");
const request = new Request();

function say(tone, text) {
  status.dataset.tone = tone;
  status.textContent = text;
}

async function update() {
  const turn = request.begin();
  try {
    const fields = new URLSearchParams(new FormData(form));
    swap(outcome, read(await request.fetch(form.dataset.outcome, fields)).shown);
    const headline = outcome.querySelector("[data-headline]");
    say(headline.dataset.tone, headline.textContent.trim());
  } catch {
    if (request.isCurrent(turn)) {
      form.querySelector("#show").hidden = false;
      say("stop", form.dataset.failed);
    }
  }
}

form.addEventListener("change", (event) => {
  if (!event.target.matches("[data-written]")) {
    update(); // an entry is written whole, then entered by its button
  }
});

form.querySelector("#show").hidden = true;
