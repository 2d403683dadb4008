// Looking overviews through with the keyboard, and the checks while one types. The page does all of it without this, with its buttons.
const form = document.querySelector("#review");
const points = [...form.querySelectorAll("[data-point]")];
const keys = form.querySelector("[data-keys]");
const keysOn = form.querySelector("[data-keys-on]");
// Somebody who speaks to the computer can turn single keys off; this browser remembers it.
const KEPT = "review-keys";
if (keys) {
  keys.hidden = false;
  keysOn.checked = localStorage.getItem(KEPT) !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem(KEPT, keysOn.checked ? "on" : "off"));
}

let at = -1;
document.addEventListener("focusin", (event) => {
  const here = points.indexOf(event.target.closest("[data-point]") ?? event.target.closest(".entry")?.querySelector("[data-point]"));
  if (here >= 0) at = here;
});
const go = (step) => {
  at = Math.min(points.length - 1, Math.max(0, at + step));
  points[at]?.focus();
};
const boxOf = (point) => point?.querySelector("input[type=checkbox]:not(:disabled)");
const byHand = () => {
  const open = points.filter((point) => point.matches(".hand") && !boxOf(point)?.checked);
  at = points.indexOf(open[0] ?? points[at]);
  points[at]?.focus();
};
const press = (name) => form.querySelector(`button[name=${name}]`)?.click();
const doing = {
  j: () => go(1),
  k: () => go(-1),
  t: () => boxOf(points[at])?.click(),
  a: () => press("_all"),
  h: byHand,
  n: () => press("_next"),
  p: () => press("_publish"),
  e: () => {
    const words = points[at]?.closest(".entry")?.querySelector(".words");
    if (!words) return;
    words.open = true;
    words.querySelector("textarea").focus();
  },
};
document.addEventListener("keydown", (event) => {
  if (!keysOn?.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches?.("textarea, input:not([type=checkbox]):not([type=radio]), select")) {
    if (event.key === "Escape") event.target.closest(".entry")?.querySelector("[data-point]")?.focus();
    return;
  }
  if (!Object.hasOwn(doing, event.key)) return;
  event.preventDefault();
  doing[event.key]();
});

// Every sentence of the trial is ticked at once; the two sections that are confirmed by hand are not.
form.querySelector("[data-all]")?.addEventListener("click", (event) => {
  event.preventDefault();
  for (const box of form.querySelectorAll("input[name=tick]:not(:disabled)")) box.checked = true;
});

const shown = form.querySelector("[data-findings]");
let waiting;
let asked = 0;
form.addEventListener("input", (event) => {
  if (!event.target.matches("[data-words]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(check, 600);
});

async function check() {
  const mine = ++asked;
  try {
    const answer = await fetch(form.dataset.gates, { method: "POST", body: new FormData(form) });
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    shown.replaceChildren(...page.body.childNodes);
  } catch {
    // The button "Check my words" does the same.
  }
}

// Words that were typed and not saved are not lost by a slip.
let saved = true;
form.addEventListener("input", () => (saved = false));
form.addEventListener("submit", () => (saved = true));
addEventListener("beforeunload", (event) => {
  if (!saved) event.preventDefault();
});
