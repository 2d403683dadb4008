// The list follows the filters at once, fields propose names, and a place can come from the browser when asked. All works without.
const list = () => document.getElementById("finder");

// -- live: the same address, of which only the form and the list come back.
let latest = 0;
let running;
let asked = location.search;

function addressOf(form) {
  const parts = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(parts).toString();
  return form.action + (query ? `?${query}` : "");
}

async function show(address, remember) {
  const turn = ++latest;
  running?.abort();
  running = new AbortController();
  list().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { "X-Part": "results" }, signal: running.signal });
    if (!answer.ok || answer.redirected) throw new Error("whole page");
    const text = await answer.text();
    if (turn !== latest) return;
    put(text);
    if (remember) history.pushState(null, "", address);
    asked = location.search;
  } catch {
    if (turn === latest) location.assign(address);
  }
}

// What was open stays open, and who was on a field is still on it.
function put(text) {
  const held = document.activeElement?.id;
  const open = [...list().querySelectorAll("details[id]")].map((fold) => [fold.id, fold.open]);
  const suggested = document.getElementById("suggested");
  const count = list().querySelector(".count");
  list().outerHTML = text;
  document.title = list().dataset.title.replace(/\s+/g, " ");
  for (const [id, wasOpen] of open) {
    const fold = document.getElementById(id);
    if (fold) fold.open = wasOpen;
  }
  document.getElementById("suggested")?.replaceWith(suggested);
  // The line that says how many stays the same element, so that it is read out when its text changes.
  const counted = list().querySelector(".count");
  counted.replaceWith(count);
  count.replaceChildren(...counted.childNodes);
  document.getElementById(held)?.focus({ preventScroll: true });
  offer();
}

if (list()) {
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-live]");
    if (form && event.target.matches("select, [type=checkbox], [type=radio]")) show(addressOf(form), true);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-live]")) return;
    event.preventDefault();
    location.assign(addressOf(event.target));
  });
  addEventListener("popstate", () => {
    // A link to a place on this page changes only what follows "#", and leaves the list as it is.
    if (location.search !== asked) show(location.href, false);
  });
}

// -- names while typing
let waiting;
document.addEventListener("input", (event) => {
  const field = event.target;
  const kind = field.dataset?.suggests;
  if (!kind || event.inputType === undefined || event.inputType === "insertReplacementText") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => propose(field, kind), 150);
});

async function propose(field, kind) {
  const begun = field.value.trim();
  if (begun.length < 2) return;
  try {
    const answer = await fetch(`${field.form.dataset.suggest}?${new URLSearchParams({ [kind]: begun })}`);
    const { values } = await answer.json();
    if (field.value.trim() !== begun || !values.length) return;
    field.list.replaceChildren(...values.map((value) => Object.assign(document.createElement("option"), { value })));
  } catch {
    // The field's own list stays.
  }
}

// -- where the visitor is: only when asked, in tenths of a degree.
function offer() {
  if (navigator.geolocation) for (const one of document.querySelectorAll(".here")) one.hidden = false;
}
offer();

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-here]");
  if (!button) return;
  const form = button.form;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      form.elements.place.value = "";
      form.elements.at?.remove();
      const at = Object.assign(document.createElement("input"), { type: "hidden", name: "at" });
      at.value = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(1)).join(",");
      form.append(at);
      location.assign(addressOf(form));
    },
    () => {
      const said = form.querySelector("[data-here-said]");
      said.textContent = said.dataset.no;
    },
    { maximumAge: 600000, timeout: 15000 },
  );
});
