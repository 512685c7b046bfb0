/* Put server-made HTML in place of the old, and keep what a person had open or focused. */

/** Swap the content of `place`; the old stays until the new is ready. */
export function swap(place, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const open = new Set([...place.querySelectorAll("details[open]")].map(nameOf));
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const path = focused && pathOf(focused);
  place.replaceChildren(...fresh.body.childNodes);
  for (const drawer of place.querySelectorAll("details")) {
    drawer.open = open.has(nameOf(drawer));
  }
  if (focused) {
    (place.querySelector(path) ?? place.closest("[tabindex]") ?? place).focus();
  }
}

function nameOf(drawer) {
  return drawer.dataset.name;
}

/** Return a selector that finds the same thing in the new content. */
function pathOf(element) {
  const drawer = element.closest("details");
  if (drawer && element.matches("summary")) {
    return `[data-name="${CSS.escape(nameOf(drawer))}"] > summary`;
  }
  if (element.matches("button[name]")) {
    return `button[value="${CSS.escape(element.value)}"]`;
  }
  return element.id ? `#${CSS.escape(element.id)}` : element.localName;
}
