// Going through criteria with the keyboard. The page does all of it without this, with its buttons.
const desk = document.querySelector("#criteria");
const points = [...desk.querySelectorAll("[data-point]")];
const keys = desk.querySelector("[data-keys]");
const keysOn = desk.querySelector("[data-keys-on]");
// Somebody who speaks to the computer can turn single keys off; this browser remembers it, as for overviews.
const KEPT = "review-keys";
if (keys) {
  keys.hidden = false;
  keysOn.checked = localStorage.getItem(KEPT) !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem(KEPT, keysOn.checked ? "on" : "off"));
}

let at = -1;
const entryOf = (point) => point?.closest(".entry");
document.addEventListener("focusin", (event) => {
  const here = points.indexOf(entryOf(event.target)?.querySelector("[data-point]"));
  if (here >= 0) at = here;
});
const go = (place) => {
  at = Math.min(points.length - 1, Math.max(0, place));
  points[at]?.focus();
};
const unsure = (point) => !point.matches(".point--done");
const nextUnsure = () => {
  const later = points.findIndex((point, place) => place > at && unsure(point));
  const found = later >= 0 ? later : points.findIndex(unsure);
  if (found >= 0) go(found);
};
const press = (...names) => {
  for (const name of names) entryOf(points[at])?.querySelector(`button[name=${name}]`)?.click();
};
const doing = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  l: nextUnsure,
  r: () => press("_right"),
  t: () => press("_team"),
  h: () => press("_hide", "_show"),
  z: () => press("_back"),
  u: () => press("_up"),
  d: () => press("_down"),
  e: () => entryOf(points[at])?.querySelector(".change")?.click(),
  c: () => desk.querySelector("button[name=_checked]")?.click(),
};
document.addEventListener("keydown", (event) => {
  if (!keysOn?.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches?.("textarea, input:not([type=checkbox]):not([type=radio]), select")) return;
  if (!Object.hasOwn(doing, event.key)) return;
  event.preventDefault();
  doing[event.key]();
});

// After a button the page comes back at the criterion that it was about; the browser moves the focus there by itself, but late.
const back = points.findIndex((point) => point.id && `#${point.id}` === location.hash);
if (back >= 0) go(back);
