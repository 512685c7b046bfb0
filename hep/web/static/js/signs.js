/* The cause-finder with script: counts follow the ticks, and a sore spot chooses its place. */

import { Request } from "./request.js";
import { read, swap } from "./swap.js";

const form = document.querySelector("#request");
const drawer = document.querySelector("#field-signs");
const found = document.querySelector("#signs-found");
const site = document.querySelector("#pain_site");
const request = new Request();

async function count() {
  const turn = request.begin();
  try {
    const fields = new URLSearchParams(new FormData(form));
    swap(found, read(await request.fetch(drawer.dataset.found, fields)).shown);
  } catch {
    if (request.isCurrent(turn)) {
      drawer.querySelector("[data-plain]").hidden = false;
    }
  }
}

drawer.addEventListener("change", count);
drawer.querySelector("[data-plain]").hidden = true;

site.addEventListener("change", () => {
  const { place } = site.selectedOptions[0].dataset;
  const choice = form.querySelector(`input[name="subtype"][value="${CSS.escape(place ?? "")}"]`);
  choice.checked = true;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
});
