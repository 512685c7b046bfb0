/* Put server-made HTML in place of the old, and keep what a person had open or focused. */

/** Return the nodes that a fragment brings: what to show, and the request's form as it is now. */
export function read(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const carried = fresh.querySelector("template[data-request]");
  carried?.remove();
  return { shown: fresh.body, request: carried?.content.querySelector("form") };
}

/** Swap the content of `place` for that of `fresh`; the old stays until the new is ready.
    Focus stays on the same thing, else goes to what `landing` selects, else to the place itself. */
export function swap(place, fresh, landing) {
  const open = new Set([...place.querySelectorAll("details[open]")].map(nameOf));
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const path = focused && pathOf(focused);
  place.replaceChildren(...fresh.childNodes);
  for (const drawer of place.querySelectorAll("details")) {
    drawer.open ||= open.has(nameOf(drawer));
  }
  if (focused) {
    const target = place.querySelector(path) ?? (landing && place.querySelector(landing));
    (target ?? place.closest("[tabindex]") ?? place).focus();
  }
}

function nameOf(drawer) {
  return drawer.dataset.name ?? drawer.id;
}

/** Return a selector that finds the same thing in the new content. */
function pathOf(element) {
  const drawer = element.closest("details");
  if (drawer && element.matches("summary")) {
    return `[data-name="${CSS.escape(nameOf(drawer))}"] > summary`;
  }
  if (element.dataset.name) {
    return `[data-name="${CSS.escape(element.dataset.name)}"]`;
  }
  if (element.matches("button[name]")) {
    return `button[value="${CSS.escape(element.value)}"]:enabled`;
  }
  if (element.matches("input[type=checkbox]")) {
    return `input[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  }
  return element.id ? `#${CSS.escape(element.id)}` : element.localName;
}
